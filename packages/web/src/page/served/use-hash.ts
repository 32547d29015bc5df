import { useEffect, useState } from "preact/hooks";

type Hash = {
  readonly hash: string;
  /** Changes the address without a step in the history. */
  replace(hash: string): void;
};

/** Follows what the address of the page has after `#`. */
export function useHash(): Hash {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return {
    hash,
    replace(to) {
      history.replaceState(null, "", to);
      setHash(location.hash);
    },
  };
}
