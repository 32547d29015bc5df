/** Changes with whatever a store holds; undefined where the store cannot tell. */
export type Version = () => string | undefined;

/**
 * A store's version, asked for once in a turn of the event loop: all requests of a turn came before anybody
 * could have heard of what it changes. To ask SQLite takes longer than all else that is done to give an
 * answer again.
 */
export function perTickVersion(store: { readonly version: Version }): Version {
  let known: { readonly version: string | undefined } | undefined;
  return () => {
    if (known === undefined) {
      known = { version: store.version() };
      setImmediate(() => {
        known = undefined;
      });
    }
    return known.version;
  };
}
