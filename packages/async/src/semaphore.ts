/** Gives a permit back. Calling it again has no effect. */
export type Release = () => void;

/** Who waits for a permit. */
export type Waiter = {
  /**
   * Users share the permits, however many of their waiters there are.
   *
   * @default all are of the same user
   */
  readonly user?: string | undefined;
  /**
   * Comes before all who are not urgent, unless its user has half of the permits.
   *
   * @default false
   */
  readonly urgent?: boolean | undefined;
};

/**
 * Limits how many pieces of work run at a time. Of those who wait, the next is an urgent one, if there is
 * one; of the user who has the fewest permits, or has waited for longest; and the first who came.
 */
export type Semaphore = {
  /** Waits for a permit. @returns undefined if the signal was aborted first */
  acquire(signal?: AbortSignal, waiter?: Waiter): Promise<Release | undefined>;
  /**
   * Runs work as soon as there is a permit, and gives the permit back when the work settles.
   *
   * @throws what the work throws, or the signal's reason if it was aborted before the work began
   */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /**
   * Changes how many permits there are: a whole number from 0. Those that are held stay so; if there are more
   * of them than that, none is granted until enough are given back.
   */
  resize(count: number): void;
  /** How many permits there are. */
  readonly count: number;
  /** How many of them are held, and how many waiters there are. */
  readonly held: number;
  readonly waiting: number;
};

/**
 * Makes a semaphore.
 *
 * @param permits how many there are: a whole number of at least 1
 * @throws RangeError if `permits` is anything else
 */
export function createSemaphore(permits: number): Semaphore {
  if (!(Number.isInteger(permits) && permits >= 1))
    throw new RangeError(`count must be a whole number of at least 1, not ${permits}`);
  let count = permits;
  let held = 0;
  const waiting: Waiting[] = [];
  const accounts = new Map<string, Account>();
  let grants = 0;

  const take = (user: string) => {
    grants += 1;
    held += 1;
    accounts.set(user, { held: accountOf(user).held + 1, last: grants });
  };
  const accountOf = (user: string) => accounts.get(user) ?? newcomer;

  const giveBack = (user: string) => {
    const account = accountOf(user);
    accounts.set(user, { held: account.held - 1, last: account.last });
    held -= 1;
    serve();
    if (held === 0) accounts.clear();
  };

  const serve = () => {
    while (held < count) {
      const next = waiting.reduce<Waiting | undefined>(
        (first, other) => (first === undefined || comesBefore(other, first) ? other : first),
        undefined,
      );
      if (next === undefined) return;
      next.grant();
    }
  };

  /** Of the same user, who came first stays first. */
  const comesBefore = (one: Waiting, other: Waiting) => {
    if (isPreferred(one) !== isPreferred(other)) return isPreferred(one);
    const [mine, theirs] = [accountOf(one.user), accountOf(other.user)];
    return mine.held < theirs.held || (mine.held === theirs.held && mine.last < theirs.last);
  };

  /** Whoever calls everything urgent leaves half of the permits to the others. */
  const isPreferred = ({ user, urgent }: Waiting) => urgent && accountOf(user).held < count / 2;

  /** Whether a permit was granted before the signal was aborted. */
  const wait = (user: string, urgent: boolean, signal: AbortSignal | undefined) =>
    new Promise<boolean>((resolve) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(place), 1);
        resolve(false);
      };
      // A waiter who has been granted a permit no longer listens.
      const grant = () => {
        waiting.splice(waiting.indexOf(place), 1);
        signal?.removeEventListener("abort", leave);
        take(user);
        resolve(true);
      };
      const place: Waiting = { user, urgent, grant };
      waiting.push(place);
      signal?.addEventListener("abort", leave, { once: true });
    });

  const acquire = async (
    signal?: AbortSignal,
    { user = "", urgent = false }: Waiter = {},
  ): Promise<Release | undefined> => {
    if (signal?.aborted) return undefined;
    if (held < count) take(user);
    else if (!(await wait(user, urgent, signal))) return undefined;
    let released = false;
    return () => {
      if (!released) giveBack(user);
      released = true;
    };
  };

  return {
    acquire,
    async run(work, signal) {
      const release = await acquire(signal);
      if (release === undefined) throw signal?.reason;
      try {
        return await work();
      } finally {
        release();
      }
    },
    resize(permits) {
      count = permits;
      serve();
    },
    get count() {
      return count;
    },
    get held() {
      return held;
    },
    get waiting() {
      return waiting.length;
    },
  };
}

type Waiting = { readonly user: string; readonly urgent: boolean; readonly grant: () => void };

/** How many permits a user has, and which grant was the last one. */
type Account = { readonly held: number; readonly last: number };

const newcomer: Account = { held: 0, last: 0 };
