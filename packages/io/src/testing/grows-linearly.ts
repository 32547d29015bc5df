import { cpuUsage } from "node:process";

/**
 * Whether work takes about in proportion to the size of its input: eight times as much takes at most 24 times
 * as long. Work that grows with the square takes 64 times as long.
 *
 * The time is that of the processor: it does not pass while other processes have it. The fastest of
 * several runs counts, since the first ones compile, and others may use up the caches.
 *
 * @param now milliseconds since any moment
 * @param rounds how many runs of each size are enough to say no
 */
export async function growsLinearly(
  work: (size: number) => unknown,
  size: number,
  now: () => number = processorTime,
  rounds = 30,
): Promise<boolean> {
  const small = { size: size / 8, fastest: Number.POSITIVE_INFINITY };
  const large = { size, fastest: Number.POSITIVE_INFINITY };
  for (let round = 1; round <= rounds; round += 1) {
    for (const input of [small, large]) {
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

function processorTime(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1_000;
}
