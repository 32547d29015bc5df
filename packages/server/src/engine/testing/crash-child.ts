import { setTimeout } from "node:timers/promises";
import { openStore } from "../../store/sqlite/open.ts";
import { createEngine } from "../create-engine.ts";
import { judgeAfter, never, prices } from "./test-engine.ts";

/**
 * What a process does that may be killed at any moment: opens the store, works, and ends when the run has
 * finished.
 *
 * @param tell called with `saving` at each save, and with `finished`
 */
export async function work(file: string, runId: number, tell: (news: string) => void): Promise<void> {
  const clock = () => Date.now();
  const store = await openStore({ file, clock });
  const engine = createEngine({
    store: {
      ...store,
      save(...given) {
        tell("saving");
        return store.save(...given);
      },
    },
    clock,
    prices: () => prices,
    judges: () => judgeAfter(() => setTimeout(2)),
    onError: (cause) => tell(String(cause)),
  });
  await engine.start();
  await engine.finished(runId, never);
  await engine.stop();
  await store.close();
  tell("finished");
}
