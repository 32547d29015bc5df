/** Changes with whatever a store holds; undefined if the store cannot tell. */
export type Version = () => string | undefined;

/**
 * A store's version, asked for once per turn of the event loop: the requests of a turn came before anybody
 * could have heard of a change in it. Asking SQLite costs more than the rest of a cached response.
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
