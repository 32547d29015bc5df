import { useEffect, useMemo, useState } from "preact/hooks";
import { addressOf, type PagePlace, placeOf } from "./page-place.ts";

/** Where the reader is, and how to go elsewhere. */
export type Navigation = {
  readonly place: PagePlace;
  /** Goes to a place that the reader can come back from. */
  go(to: Partial<PagePlace>): void;
  /** Changes the place without a step in the history, as while somebody types. */
  adjust(to: Partial<PagePlace>): void;
  /** The address of a place that differs from this one. */
  href(to: Partial<PagePlace>): string;
};

/**
 * Follows the address of the page.
 *
 * @param base with what the addresses begin, without a slash at the end: `#`, or the address of a run
 */
export function useNavigation(base: string): Navigation {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return useMemo(() => {
    const place = placeOf(hash.startsWith(base) ? `#${hash.slice(base.length)}` : "#");
    const href = (to: Partial<PagePlace>) => `${base}${addressOf({ ...place, ...to }).slice(1)}`;
    return {
      place,
      href,
      // Told at once: the event comes later than the next key of somebody who types fast.
      go(to) {
        location.hash = href(to);
        setHash(location.hash);
      },
      adjust(to) {
        history.replaceState(null, "", href(to));
        setHash(location.hash);
      },
    };
  }, [hash, base]);
}
