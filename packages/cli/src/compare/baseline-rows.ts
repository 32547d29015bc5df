import type { RunRecord } from "@aegis/contract";
import { createNumberColumn } from "./number-column.ts";
import { keyText, type RowHash, readKey, rowHash } from "./row-key.ts";
import { createRowPlaces } from "./row-places.ts";
import { createScoreColumns, type RowScores } from "./score-columns.ts";

/**
 * Finds the scores that the rows of a run had before, as they come. Rows that ask the same are told apart by
 * their order, so that each run has a matcher of its own.
 */
type RowMatcher = {
  /** @returns undefined for a row that was not there */
  of(record: RunRecord): RowScores | undefined;
};

/** The rows of what runs are compared with, and their scores. */
export type BaselineRows = {
  size(): number;
  /** With their keys, as a baseline has them. */
  entries(): Generator<readonly [key: string, scores: RowScores]>;
  matcher(): RowMatcher;
};

/** Rows that are still being read. */
export type BaselineRowsBuilder = BaselineRows & {
  /** Adds a row by its key. Of two with the same key the later counts. */
  set(key: string, scores: RowScores): void;
  /** Adds the next row of a run. */
  add(record: RunRecord, scores: RowScores): void;
};

/** Keeps rows in some 40 bytes each and eight more for each score, so that a million fits into memory. */
export function createBaselineRows(): BaselineRowsBuilder {
  const [places, scores] = [createRowPlaces(), createScoreColumns()];
  /** Rows by keys that nothing asked leads to: somebody has written them by hand. */
  const strays = new Map<string, RowScores>();
  /** Places that have no row: only later ones ask the same. */
  const vacant = new Set<number>();
  const put = (asked: RowHash, order: number, each: RowScores) => {
    // Counting begins at the first of those that ask the same.
    if (order > 1 && places.find(asked, 1) < 0) vacant.add(places.add(asked, 1));
    const place = places.add(asked, order);
    vacant.delete(place);
    scores.set(place, each);
  };
  const counted = orderCounter();
  return {
    set(text, each) {
      const key = readKey(text);
      if (key === undefined) strays.set(text, each);
      else put(key.asked, key.order, each);
    },
    add(record, each) {
      const asked = rowHash(record);
      put(asked, counted.next(places.add(asked, 1)), each);
    },
    size: () => places.size() - vacant.size + strays.size,
    *entries() {
      for (let place = 0; place < places.size(); place += 1)
        if (!vacant.has(place)) yield [keyText(places.keyAt(place)), scores.at(place)];
      yield* strays;
    },
    matcher() {
      const orders = orderCounter();
      return {
        of(record) {
          const asked = rowHash(record);
          const first = places.find(asked, 1);
          if (first < 0) return undefined;
          const place = places.find(asked, orders.next(first));
          return place < 0 || vacant.has(place) ? undefined : scores.at(place);
        },
      };
    },
  };
}

/** Counts how often each place has been met. */
function orderCounter(): { next(place: number): number } {
  const counts = createNumberColumn();
  return {
    next(place) {
      counts.set(place, counts.at(place) + 1);
      return counts.at(place);
    },
  };
}
