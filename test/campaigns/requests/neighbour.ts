import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Contradiction } from "../contradiction.ts";

/** Whom the thread asks, and as whom. */
export type NeighbourTask = { readonly api: string; readonly key: string };

/** What the thread says when it is told to end. */
export type NeighbourNews = { readonly waits: readonly number[]; readonly fault: string | undefined };

/** Another user, who asks for something small again and again. */
export type Neighbour = AsyncDisposable & {
  /**
   * Ends it.
   *
   * @returns the milliseconds of each answer, from the shortest to the longest
   * @throws Contradiction if an answer was not 200
   */
  readonly waits: () => Promise<readonly number[]>;
};

/** Begins to ask for the user's organization. */
export function neighbour(task: NeighbourTask): Neighbour {
  const thread = new Worker(new URL("./neighbour-thread.ts", import.meta.url), { workerData: task });
  const said: Promise<NeighbourNews> = once(thread, "message").then(([news]) => news);
  // It is heard below; until then a failure must not end the process.
  said.catch(() => {});
  return {
    async waits() {
      thread.postMessage("end");
      const { waits, fault } = await said;
      if (fault !== undefined) throw new Contradiction(fault);
      return waits.toSorted((one, other) => one - other);
    },
    [Symbol.asyncDispose]: async () => void (await thread.terminate()),
  };
}
