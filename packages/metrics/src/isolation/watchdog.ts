/** What a watchdog sees at an evaluation. */
export type Watched = {
  /** The number of the evaluation under way plus one; 0 if the worker still loads or reads its order. */
  readonly position: number;
  readonly now: number;
  /** Milliseconds that the evaluation under way may take. */
  readonly limit: number;
};

/** Why an evaluation has to end: it takes too long, or nobody waits for it any more. */
export type Verdict = "over" | "dropped";

/** Milliseconds that an evaluation may go on that nobody waits for any more, before its worker is ended. */
const graceIfDropped = 250;

/** Milliseconds in which a worker has to start, or to take an order; only one that hangs needs as many. */
const longestStart = 60_000;

/** Sees how long a worker has been at the same evaluation. All times are milliseconds of one clock. */
export class Watchdog {
  /** The position as it was seen last. */
  #position = 0;
  /** Since when it has been the same. */
  #since = 0;
  /** Since when nobody has waited for the job. */
  #droppedAt: number | undefined;

  get position(): number {
    return this.#position;
  }

  get isDropped(): boolean {
    return this.#droppedAt !== undefined;
  }

  /** Another order begins. */
  begin(now: number): void {
    this.#position = 0;
    this.#since = now;
  }

  /**
   * Nobody waits for the job any more. The evaluation under way may end by itself for a moment: ending a
   * worker costs the next job more than most evaluations take.
   */
  drop(now: number): void {
    this.#droppedAt = now;
  }

  /** The job is over, or goes on elsewhere. */
  free(): void {
    this.#droppedAt = undefined;
  }

  /** @returns undefined if the evaluation may go on */
  judge({ position, now, limit }: Watched): Verdict | undefined {
    if (position !== this.#position) {
      this.#position = position;
      this.#since = now;
    }
    // A worker that loads is worth waiting for.
    if (position === 0 && this.#droppedAt !== undefined) this.#droppedAt = now;
    if (this.isOver(position === 0 ? longestStart : limit, now)) return "over";
    return this.#droppedAt !== undefined && now - this.#droppedAt > graceIfDropped ? "dropped" : undefined;
  }

  /** Whether the position as it was seen last is older. */
  isOver(milliseconds: number, now: number): boolean {
    return now - this.#since > milliseconds;
  }
}
