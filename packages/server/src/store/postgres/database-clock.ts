/** What a clock is set by. */
type ClockSource = {
  /** Asks the database for its time, in milliseconds since 1970. */
  readonly ask: () => Promise<number>;
  /** Milliseconds since whenever. They only go forwards, however the clock of the host is set. */
  readonly elapsed: () => number;
};

/**
 * A clock that goes by the database, so that hosts whose clocks differ agree on when a lease ends. It is set
 * at once, and again when it is read a minute later; the answer that came fastest of a few is used, and it is
 * as wrong as half the way to the database and back at most.
 *
 * @returns milliseconds since 1970
 * @throws if the database does not answer
 */
export async function databaseClock({ ask, elapsed }: ClockSource): Promise<() => number> {
  const measure = async () => {
    let best = { took: Number.POSITIVE_INFINITY, offset: 0 };
    for (let sample = 0; sample < samples; sample += 1) {
      const asked = elapsed();
      const time = await ask();
      const took = elapsed() - asked;
      if (took < best.took) best = { took, offset: time - asked - took / 2 };
    }
    return best.offset;
  };
  let offset = await measure();
  let due = elapsed() + interval;
  const setAgain = async () => {
    try {
      offset = await measure();
    } catch {
      // The database does not answer. Who needs it is told; the clock goes on as it was set, until later.
    }
  };
  return () => {
    const now = elapsed();
    if (now >= due) {
      due = now + interval;
      void setAgain();
    }
    return Math.round(offset + now);
  };
}

const samples = 3;

/** In milliseconds. Quartz drifts by less than 10 ms in it. */
const interval = 60_000;
