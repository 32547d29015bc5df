import { useEffect, useRef } from "preact/hooks";

type Props = {
  /** Whether the server did not know the last key. */
  readonly isRefused: boolean;
  onKey(key: string): void;
};

/** Asks for the key, once for each tab. */
export function KeyPage(props: Props) {
  return (
    <main id="main" class="problem" tabIndex={-1}>
      <h1>Runs</h1>
      <KeyForm title="Show my runs" {...props} />
    </main>
  );
}

/** Asks for another key over what is on the page, which stays as it is. */
export function KeyDialog(props: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = () => {
    if (dialog.current?.isConnected === true) dialog.current.showModal();
  };
  useEffect(open, []);
  return (
    // Without a key, nothing else can be done.
    <dialog ref={dialog} aria-labelledby="key-title" class="help" onClose={open}>
      <h2 id="key-title">Another key is needed</h2>
      <KeyForm title="Go on" {...props} />
    </dialog>
  );
}

function KeyForm({ title, isRefused, onKey }: Props & { readonly title: string }) {
  const field = useRef<HTMLInputElement>(null);
  return (
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
      {isRefused && <p role="alert">The server does not know this key.</p>}
      <button type="submit" class="button">
        {title}
      </button>
    </form>
  );
}
