/** Work of a user that a worker may claim: what has come back of a run, or rows that nobody has begun. */
export type Claimable = {
  readonly run_id: number;
  readonly author_id: number;
  /** The run's turn. */
  readonly turn: number;
  /** The chunk that has come back; null for rows that are in no chunk yet. */
  readonly id: number | null;
};

/** How many chunks of a user are held: by all workers together, and by the one that claims. */
export type HeldChunks = { readonly all: number; readonly own: number };

/**
 * Whose turn it is. Of the users who may have another chunk, those are next who have the fewest; of their
 * runs, the one with the lowest turn, and what has come back before what nobody has begun.
 *
 * @param work of each user at least what would be next if there were no other users
 * @param mostOfUser how many chunks of one user the worker may hold at a time
 * @returns what is next, and the turn that its run is to have afterwards; undefined if nothing is
 */
export function whoseTurn<Work extends Claimable>(
  work: readonly Work[],
  heldBy: (userId: number) => HeldChunks,
  mostOfUser: number,
): { readonly next: Work; readonly turn: number } | undefined {
  const open = work.filter(({ author_id }) => heldBy(author_id).own < mostOfUser);
  const fewest = open.reduce(
    (least, { author_id }) => Math.min(least, heldBy(author_id).all),
    Number.POSITIVE_INFINITY,
  );
  const equals = open.filter(({ author_id }) => heldBy(author_id).all === fewest);
  const fresh = first(equals.filter(({ id }) => id === null));
  const back = first(equals.filter(({ id }) => id !== null));
  // A run that waited for long does not catch up on the turns it missed.
  const turn = 1 + Math.max(fresh?.turn ?? 0, back?.turn ?? 0);
  const next = back !== undefined && (fresh === undefined || back.turn <= fresh.turn) ? back : fresh;
  return next && { next, turn };
}

function first<Work extends Claimable>(work: readonly Work[]): Work | undefined {
  return work.reduce<Work | undefined>(
    (best, each) => (best === undefined || comesBefore(each, best) ? each : best),
    undefined,
  );
}

/** Of equal turns, the older comes first. */
function comesBefore(one: Claimable, other: Claimable): boolean {
  if (one.turn !== other.turn) return one.turn < other.turn;
  return (one.id ?? one.run_id) < (other.id ?? other.run_id);
}
