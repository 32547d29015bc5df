/**
 * A queue in which users share time: next is whoever has used the least, so that an entry that takes long
 * costs its own user most. The entries of one user come in order, urgent ones first.
 *
 * This is the virtual time of schedulers such as Linux's CFS: time is charged to accounts, and an account
 * that was not used for a while is raised to what the others have come to.
 */
export type FairQueue<T extends FairEntry> = {
  add(entry: T): void;
  /** Puts an entry that was begun before the others of its user. */
  putBack(entry: T): void;
  /** Takes the next entry, or the next urgent one; undefined if there is none. */
  next(lane: Lane): T | undefined;
  /** Takes an entry out. @returns whether it was in the queue */
  remove(entry: T): boolean;
  /** Notes that a user's entry has been served for so long. */
  charge(user: string, milliseconds: number): void;
  /** Whether anybody waits with such an entry who has used less than a user, or whose entry is urgent. */
  isOvertaken(user: string, lane: Lane): boolean;
};

/** Which entries: all of them, or those that are urgent. */
type Lane = "any" | "urgent";

/** What can be queued. Neither may change while it is. */
export type FairEntry = { readonly user: string; readonly isUrgent: boolean };

/** Milliseconds of service that an urgent entry is ahead of those that nobody waits for. */
const headStart = 10_000;

/** Milliseconds of service that somebody who comes back may be ahead of those who were served meanwhile. */
const credit = 2_000;

type Account<T> = {
  /** Milliseconds of service, or what it was raised to. */
  used: number;
  /** The number of its last turn: of those who have used the same, whoever has waited longest is next. */
  turn: number;
  readonly urgent: T[];
  readonly others: T[];
};

export function createFairQueue<T extends FairEntry>(): FairQueue<T> {
  const accounts = new Map<string, Account<T>>();
  /** What the user who was served last had used before. It never falls. */
  let level = 0;
  let turns = 0;

  function accountOf(user: string): Account<T> {
    const account = accounts.get(user) ?? { used: 0, turn: 0, urgent: [], others: [] };
    accounts.set(user, account);
    if (isIdle(account)) account.used = Math.max(account.used, level - credit);
    return account;
  }

  /** Where an entry is, if it waits. */
  function laneOf({ user, isUrgent }: FairEntry): T[] {
    const account = accountOf(user);
    return isUrgent ? account.urgent : account.others;
  }

  /** Those who would be no better off than newcomers. */
  function forgetIdle(): void {
    for (const [user, account] of accounts)
      if (isIdle(account) && account.used <= level - credit) accounts.delete(user);
  }

  return {
    add: (entry) => void laneOf(entry).push(entry),
    putBack: (entry) => void laneOf(entry).unshift(entry),

    next(lane) {
      let best: Account<T> | undefined;
      for (const account of accounts.values()) {
        if (!waits(account, lane)) continue;
        if (best === undefined || comesBefore(account, best)) best = account;
      }
      if (best === undefined) return undefined;
      turns += 1;
      best.turn = turns;
      level = Math.max(level, best.used);
      const entry = best.urgent.shift() ?? best.others.shift();
      forgetIdle();
      return entry;
    },

    remove(entry) {
      const lane = laneOf(entry);
      const place = lane.indexOf(entry);
      if (place !== -1) lane.splice(place, 1);
      return place !== -1;
    },

    charge(user, milliseconds) {
      accountOf(user).used += milliseconds;
    },

    isOvertaken(user, lane) {
      const { used } = accountOf(user);
      return [...accounts].some(
        ([other, account]) =>
          other !== user && waits(account, lane) && (account.urgent.length > 0 || account.used < used),
      );
    },
  };
}

function waits({ urgent, others }: Account<unknown>, lane: Lane): boolean {
  return urgent.length > 0 || (lane === "any" && others.length > 0);
}

function isIdle({ urgent, others }: Account<unknown>): boolean {
  return urgent.length === 0 && others.length === 0;
}

function comesBefore(one: Account<unknown>, other: Account<unknown>): boolean {
  const [mine, theirs] = [one, other].map(({ used, urgent }) => used - (urgent.length > 0 ? headStart : 0));
  return mine === theirs ? one.turn < other.turn : (mine ?? 0) < (theirs ?? 0);
}
