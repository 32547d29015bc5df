import { raceWithSignal } from "@aegis/async";
import type { Environment } from "../environment.ts";

/** Waits for some milliseconds, or rejects with the signal's reason. */
export async function sleep(
  ms: number,
  signal: AbortSignal | undefined,
  { after }: Environment,
): Promise<void> {
  let cancel = () => {};
  const slept = new Promise<void>((resolve) => {
    cancel = after(ms, resolve);
  });
  await raceWithSignal(slept, signal).finally(cancel);
}
