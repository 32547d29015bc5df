import { useRef } from "preact/hooks";

type Props = {
  /** Why the last key did not do. */
  readonly problem: string | undefined;
  onKey(key: string): void;
};

/** Asks for the key, once for each tab. */
export function KeyForm({ problem, onKey }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <main id="main" class="problem" tabIndex={-1}>
      <h1>Runs</h1>
      <form
        class="key-form"
        onSubmit={(event) => {
          event.preventDefault();
          const key = field.current?.value.trim() ?? "";
          if (key !== "") onKey(key);
        }}
      >
        <label for="key">API key</label>
        <input id="key" ref={field} type="password" autocomplete="off" required aria-describedby="key-note" />
        <p id="key-note" class="note">
          It is kept for this tab, until you close it.
        </p>
        {problem !== undefined && <p role="alert">{problem}</p>}
        <button type="submit" class="button">
          Show my runs
        </button>
      </form>
    </main>
  );
}
