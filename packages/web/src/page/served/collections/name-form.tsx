import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

type Props = {
  /** Of the field. */
  readonly label: string;
  /** Of the button. */
  readonly title: string;
  readonly name: string;
  readonly isSending: boolean;
  readonly children?: ComponentChildren;
  onName(name: string): void;
  onSend(): void;
};

/** A name, and a button that sends it. */
export function NameForm({ label, title, name, isSending, children, onName, onSend }: Props) {
  const id = useId();
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        required
        maxLength={255}
        value={name}
        onInput={({ currentTarget }) => onName(currentTarget.value)}
      />
      <button type="submit" class="button second" disabled={isSending}>
        {title}
      </button>
      {children}
    </form>
  );
}
