import { UnauthorizedError } from "@aegis/client";
import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";

/** Something that is asked for: not there yet, there, or refused. */
export type Loaded<Value> =
  | { readonly is: "loading" }
  | { readonly is: "there"; readonly value: Value }
  | { readonly is: "refused"; readonly error: unknown };

/** Changes with the key, with which everything is loaded again. */
export const KeyTurn = createContext(0);

/**
 * Loads something whenever what it depends on changes, or the key. What is there stays meanwhile if only the
 * key changes. That a key is refused is not shown here: another one is asked for elsewhere.
 *
 * @param load ends if its signal says that the value is no longer wanted
 * @param of what it depends on, as a text
 */
export function useLoaded<Value>(load: (signal: AbortSignal) => Promise<Value>, of: string): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value> & { readonly of?: string }>({ is: "loading" });
  const turn = useContext(KeyTurn);
  useEffect(() => {
    const unwanted = new AbortController();
    const { signal } = unwanted;
    load(signal).then(
      (value) => signal.aborted || setLoaded({ is: "there", value, of }),
      (error: unknown) =>
        signal.aborted || error instanceof UnauthorizedError || setLoaded({ is: "refused", error, of }),
    );
    return () => unwanted.abort();
  }, [of, turn]);
  return loaded.of === of ? loaded : { is: "loading" };
}

/** What was there, or refused, last: it stays while something is loaded in its place. */
export function useLatest<Value>(loaded: Loaded<Value>): Loaded<Value> {
  const latest = useRef(loaded);
  if (loaded.is !== "loading") latest.current = loaded;
  return latest.current;
}
