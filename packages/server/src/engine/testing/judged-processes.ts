import { setImmediate } from "node:timers/promises";
import { type VirtualClock, virtualClock } from "@aegis/async/testing";
import { JudgeError, type JudgeRequest } from "@aegis/metrics/judge";
import type { JudgeShares } from "../../store/store.ts";
import { createJudgePlaces } from "../judge-places.ts";
import { memoryShares } from "./memory-shares.ts";

/** How a process reaches the store: at once, late, not at all, or without hearing the answers. */
export type Reach = "good" | "slow" | "none" | "deaf";

/** A process that asks a judge. */
export type JudgedProcess = {
  /** Puts a question; it waits for its turn. */
  ask(): void;
  /** Has the judge answer the question that is under way for the longest time. */
  answer(): void;
  /** How many questions are under way. */
  readonly open: number;
  /** How many have been put and are neither answered nor given up. */
  readonly pending: number;
  reach: Reach;
  /** Ends it, without a word to anybody. */
  kill(): void;
  stop(): Promise<void>;
};

const request: JudgeRequest = {
  question: { id: "test/a", version: 1, instructions: "", schema: {} },
  material: {},
};

/** Processes that share a store and a judge, in a time that passes only if a test says so. */
export function judgedProcesses(total: number) {
  const time: VirtualClock = virtualClock({ settle: turns });
  const shares = memoryShares(time.now);
  const open = new Map<() => void, JudgedProcess>();
  let most = 0;

  function join(name: string, limit = total): JudgedProcess {
    let isDead = false;
    let pending = 0;
    const reaching = async <T>(action: () => Promise<T>): Promise<T> => {
      const { reach } = judged;
      if (reach === "none") throw new Error("The store cannot be reached.");
      if (reach === "slow") await time.sleep(4_000);
      if (isDead) return new Promise(() => undefined);
      const answer = await action();
      if (reach === "deaf") throw new Error("The answer was not heard.");
      if (reach === "slow") await time.sleep(4_000);
      return isDead ? new Promise(() => undefined) : answer;
    };
    const store: JudgeShares = {
      shareJudges: (...given) => reaching(() => shares.shareJudges(...given)),
      leaveJudges: (...given) => reaching(() => shares.leaveJudges(...given)),
    };
    const places = createJudgePlaces({
      store,
      holder: name,
      total: limit,
      clock: time,
      elapsed: time.now,
      onError: () => undefined,
    });
    const judge = places.limit({
      name: "gpt-4o",
      ask: ({ signal }) =>
        new Promise((resolve, reject) => {
          if (isDead) return;
          const answer = () => {
            open.delete(answer);
            resolve({ value: null, usage: null });
          };
          signal?.addEventListener("abort", () => {
            open.delete(answer);
            reject(new JudgeError("aborted", "Given up."));
          });
          open.set(answer, judged);
          most = Math.max(most, open.size);
        }),
    });
    const own = () => [...open].filter(([, by]) => by === judged).map(([answer]) => answer);
    const judged: JudgedProcess = {
      reach: "good",
      ask() {
        pending += 1;
        const done = () => {
          pending -= 1;
        };
        judge.ask(request).then(done, done);
      },
      answer: () => own()[0]?.(),
      get open() {
        return own().length;
      },
      get pending() {
        return isDead ? 0 : pending;
      },
      kill() {
        isDead = true;
        for (const answer of own()) open.delete(answer);
      },
      stop: places.stop,
    };
    places.start();
    return judged;
  }

  return {
    join,
    advance: time.advance,
    /** The most questions that were under way at a time, over all processes. */
    get most() {
      return most;
    },
  };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await setImmediate();
}
