import { setTimeout } from "node:timers/promises";

/**
 * Whether work takes about in proportion to the size of its input: eight times as much takes at most 24 times
 * as long. Work that grows with the square takes 64 times as long.
 *
 * The fastest of several runs counts, and the runs go on while the answer is no: a busy machine slows some of
 * them down, but not all. Before each of the later ones it rests, since a scheduler favours who has waited.
 *
 * @param now milliseconds since any moment
 * @param rounds how many runs of each size are enough to say no
 */
export async function growsLinearly(
  work: (size: number) => unknown,
  size: number,
  now: () => number = () => performance.now(),
  rounds = 300,
): Promise<boolean> {
  const small = { size: size / 8, fastest: Number.POSITIVE_INFINITY };
  const large = { size, fastest: Number.POSITIVE_INFINITY };
  for (let round = 1; round <= rounds; round += 1) {
    for (const input of [small, large]) {
      if (round > fewestRounds) await setTimeout(2);
      const began = now();
      await work(input.size);
      input.fastest = Math.min(input.fastest, now() - began);
    }
    if (round >= fewestRounds && large.fastest < 24 * Math.max(small.fastest, negligible)) return true;
  }
  return false;
}

const fewestRounds = 3;

/** Milliseconds below which no difference counts. */
const negligible = 0.1;
