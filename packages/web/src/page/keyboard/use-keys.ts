import { useLayoutEffect, useRef } from "preact/hooks";

/** What a key does, by its name as in `KeyboardEvent.key`. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** Listens to keys while the component is there. Whoever writes into a field only has Escape. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // Before the next key can be pressed, not after the next frame.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key !== "Escape" && isWriting(event.target)) return;
      const action = latest.current[event.key];
      if (action === undefined || (event.key !== "Escape" && document.querySelector("dialog[open]"))) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea");
}
