import { useEffect, useRef, useState } from "preact/hooks";
import { useKeys } from "./use-keys.ts";

const keys = [
  ["j", "next row"],
  ["k", "previous row"],
  ["Enter", "open the row"],
  ["Escape", "back to the table, or out of a field"],
  ["/", "search"],
  ["o", "overview"],
  ["r", "rows"],
  ["s", "scores"],
  ["b", "baseline"],
  ["?", "these keys"],
] as const;

/** Whether the list of keys is open. */
export type HelpState = { readonly isOpen: boolean; open(): void; close(): void };

export function useHelp(): HelpState {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useKeys({ "?": open });
  return { isOpen, open, close: () => setOpen(false) };
}

/** The keys, in a dialog. */
export function Help({ isOpen, close }: HelpState) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog ref={dialog} aria-labelledby="help-title" onClose={close} class="help">
      <h2 id="help-title">Keys</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
