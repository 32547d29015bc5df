import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Problem } from "./problem.tsx";
import type { Sending } from "./use-sending.ts";

type Props = {
  readonly sending: Sending;
  /** What the button says, and what it says while the form is being sent. */
  readonly titles: readonly [string, string];
  /** Whether there is all that can be sent. */
  readonly isReady: boolean;
  /** All that is entered, as JSON can tell it. */
  readonly content: unknown;
  /** @param idempotencyKey - the same until something else is entered, or the server has answered */
  onSend(idempotencyKey: string): Promise<void>;
  readonly children: ComponentChildren;
};

/** A form with its button. What the server refuses is brought into sight. */
export function SendForm({ sending, titles, isReady, content, onSend, children }: Props) {
  const [title, busyTitle] = titles;
  const { isSending, problem, send } = sending;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem !== undefined)
      form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: "center" });
  }, [problem]);
  return (
    <form
      ref={form}
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        send(JSON.stringify(content), onSend);
      }}
    >
      {children}
      <Problem at="form" problem={problem} />
      {isReady && (
        <button type="submit" class="button" disabled={isSending}>
          {isSending ? busyTitle : title}
        </button>
      )}
    </form>
  );
}
