import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What a child process notes of itself, and its parent reads, also after the child's death. It is in a file
 * without a name, whose descriptor the child inherits: a write wakes nobody, and survives SIGKILL.
 *
 * Which evaluation is under way is noted in two places. A thread of the child looks at it fifty times a
 * second, which is enough to find an evaluation that takes long and costs the others nothing. If a child dies
 * too fast for that, its order is sent again, and the child notes each evaluation itself.
 */
export type PositionCell = {
  readonly descriptor: number;
  read(): CellContent;
  close(): void;
};

type CellContent = {
  /** The number of the evaluation under way plus one; 0 if there is none. */
  readonly position: number;
  /** Whether that is so, or was so a moment ago. */
  readonly isExact: boolean;
  /** Whether the child has ended itself for its memory. */
  readonly isOverMemory: boolean;
};

/** @throws if the folder for temporary files cannot be written */
export function openPositionCell(): PositionCell {
  const file = join(tmpdir(), `aegis-${randomUUID()}`);
  const descriptor = openSync(file, "wx+", 0o600);
  rmSync(file);
  const numbers = new Int32Array(Object.keys(places).length);
  writeSync(descriptor, numbers, 0, numbers.byteLength, 0);
  return {
    descriptor,
    read() {
      readSync(descriptor, numbers, 0, numbers.byteLength, 0);
      const [exact = 0, sampled = 0, over = 0] = numbers;
      const isOverMemory = over !== 0;
      if (exact === 0) return { position: sampled, isExact: isOverMemory, isOverMemory };
      return { position: Math.max(exact, 0), isExact: true, isOverMemory };
    },
    close: () => closeSync(descriptor),
  };
}

/** Where the child finds the descriptor. */
const cellDescriptor = 4;

/** What is where in the cell. */
const places = {
  /** The evaluation, noted by itself: 0 if it is not noted, -1 if there is none. */
  exact: 0,
  /** The evaluation as it was seen last. */
  sampled: 1,
  /** 1 if the child ends itself for its memory. */
  overMemory: 2,
};

const number = new Int32Array(1);

/** For the child: notes a number in its cell. */
export function note(place: keyof typeof places, value: number): void {
  number[0] = value;
  writeSync(cellDescriptor, number, 0, number.byteLength, places[place] * number.byteLength);
}
