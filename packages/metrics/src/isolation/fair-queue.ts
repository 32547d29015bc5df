/** A queue in which users take turns: one with a thousand entries delays another's first entry by one. */
export type FairQueue<T> = {
  add(user: string, entry: T): void;
  /** Takes the next entry; undefined if there is none. */
  next(): T | undefined;
  /** Takes an entry out. @returns whether it was in the queue */
  remove(user: string, entry: T): boolean;
};

export function createFairQueue<T>(): FairQueue<T> {
  /** The user whose turn it is comes first. */
  const waiting = new Map<string, T[]>();
  /** Who had the last turn, perhaps when nobody else waited. */
  let last: string | undefined;
  return {
    add(user, entry) {
      const entries = waiting.get(user);
      if (entries === undefined) waiting.set(user, [entry]);
      else entries.push(entry);
    },
    next() {
      const users = waiting.keys();
      const [first, second] = [users.next().value, users.next().value];
      const user = first === last ? (second ?? first) : first;
      if (user === undefined) return undefined;
      const entries = waiting.get(user) ?? [];
      const entry = entries.shift();
      waiting.delete(user);
      if (entries.length > 0) waiting.set(user, entries);
      last = user;
      return entry;
    },
    remove(user, entry) {
      const entries = waiting.get(user) ?? [];
      const place = entries.indexOf(entry);
      if (place === -1) return false;
      entries.splice(place, 1);
      if (entries.length === 0) waiting.delete(user);
      return true;
    },
  };
}
