import { useRef, useState } from "preact/hooks";

/** The key of the tab. */
export type TabKey = {
  /** Empty if there is none. */
  readonly key: string;
  /** Counts the keys that were given, also if the same one is given again. */
  readonly turn: number;
  /** Whether the server does not know the key, or the one before. */
  readonly isRefused: boolean;
  give(key: string): void;
  forget(): void;
  /** Notes with which status the server answered a key. */
  noteAnswer(key: string, status: number): void;
};

/**
 * Keeps a key for the tab. One that the server has refused is forgotten; if nothing was answered before, the
 * key is empty then, otherwise it stays until another one is given, and so does what is on the page.
 */
export function useKey(storage: Storage): TabKey {
  const [state, setState] = useState(() => ({
    key: storage.getItem(name) ?? "",
    turn: 0,
    isRefused: false,
  }));
  const latest = useRef(state.key);
  const isAnswered = useRef(false);
  const set = (key: string, isRefused: boolean) => {
    latest.current = key;
    setState(({ turn }) => ({ key, turn: turn + 1, isRefused }));
  };
  return {
    ...state,
    give(key) {
      storage.setItem(name, key);
      set(key, false);
    },
    forget() {
      storage.removeItem(name);
      isAnswered.current = false;
      set("", false);
    },
    noteAnswer(key, status) {
      // An answer to an earlier key says nothing about this one.
      if (key !== latest.current) return;
      if (status !== 401) isAnswered.current = true;
      else {
        storage.removeItem(name);
        if (isAnswered.current) setState((before) => ({ ...before, isRefused: true }));
        else set("", true);
      }
    },
  };
}

const name = "aegis-key";
