import { useEffect, useState } from "preact/hooks";

/** Something that is asked for: not there yet, there, or refused. */
export type Loaded<Value> =
  | { readonly is: "loading" }
  | { readonly is: "there"; readonly value: Value }
  | { readonly is: "refused"; readonly error: unknown };

/**
 * Loads something whenever what it depends on changes.
 *
 * @param of what it depends on, as a text
 */
export function useLoaded<Value>(load: () => Promise<Value>, of: string): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value> & { readonly of?: string }>({ is: "loading" });
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => isWanted && setLoaded({ is: "there", value, of }),
      (error: unknown) => isWanted && setLoaded({ is: "refused", error, of }),
    );
    return () => {
      isWanted = false;
    };
  }, [of]);
  return loaded.of === of ? loaded : { is: "loading" };
}
