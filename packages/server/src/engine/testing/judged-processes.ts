import { setImmediate } from "node:timers/promises";
import { type VirtualClock, virtualClock } from "@aegis/async/testing";
import { type AskedEndpoint, JudgeError, type JudgeRequest } from "@aegis/metrics/judge";
import type { JudgeShares } from "../../store/store.ts";
import { createJudgePlaces } from "../judge-places.ts";
import { memoryShares } from "./memory-shares.ts";

/** How a process reaches the store: at once, late, not at all, or without hearing the answers. */
export type Reach = "good" | "slow" | "none" | "deaf";

/** A process that asks judges, at endpoint `a` unless it is told otherwise. */
export type JudgedProcess = {
  /** Puts a question; it waits for its turn. */
  ask(endpoint?: string): void;
  /** Has the judge answer the question that is under way for the longest time. */
  answer(endpoint?: string): void;
  /** How many questions are under way, at both endpoints. */
  readonly open: number;
  openAt(endpoint: string): number;
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

/** How a process differs from others. */
type Joining = {
  /** How many questions it was told that there may be, at an endpoint that names no number. */
  readonly limit?: number;
  /** Whether it is of a version that knows of one endpoint. */
  readonly isEarlier?: boolean;
};

/**
 * Processes that share a store and the judges at two endpoints, `a` and `b`, in a time that passes only if a
 * test says so.
 *
 * @param totalOfB how many questions there may be at `b`, if it names a number
 */
export function judgedProcesses(total: number, totalOfB?: number) {
  const time: VirtualClock = virtualClock({ settle: turns });
  const shares = memoryShares(time.now);
  const open = new Map<() => void, { readonly by: JudgedProcess; readonly at: string }>();
  const most = { a: 0, b: 0 };
  let renewals = 0;
  const endpoints = [{ key: "a" }, { key: "b", concurrency: totalOfB }];

  function join(name: string, { limit = total, isEarlier = false }: Joining = {}): JudgedProcess {
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
    const reached = isEarlier ? shares.asEarlier : shares;
    const store: JudgeShares = {
      shareJudges: (...given) => {
        renewals += 1;
        return reaching(() => reached.shareJudges(...given));
      },
      leaveJudges: (...given) => reaching(() => reached.leaveJudges(...given)),
    };
    const places = createJudgePlaces({
      store,
      holder: name,
      endpoints: isEarlier ? [{ key: "" }] : endpoints,
      total: limit,
      clock: time,
      elapsed: time.now,
      onError: () => undefined,
    });
    const judgeAt = (endpoint: AskedEndpoint) =>
      places.limit({
        name: "gpt-4o",
        endpoint: isEarlier ? undefined : endpoint,
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
            open.set(answer, { by: judged, at: endpoint.key });
            for (const at of ["a", "b"] as const)
              most[at] = Math.max(most[at], [...open.values()].filter((each) => each.at === at).length);
          }),
      });
    const judges = new Map(endpoints.map((endpoint) => [endpoint.key, judgeAt(endpoint)]));
    const own = (at?: string) =>
      [...open]
        .filter(([, each]) => each.by === judged && (at === undefined || each.at === at))
        .map(([answer]) => answer);
    const judged: JudgedProcess = {
      reach: "good",
      ask(endpoint = "a") {
        pending += 1;
        const done = () => {
          pending -= 1;
        };
        judges.get(endpoint)?.ask(request).then(done, done);
      },
      answer: (endpoint) => own(endpoint)[0]?.(),
      get open() {
        return own().length;
      },
      openAt: (endpoint) => own(endpoint).length,
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
    /** The most questions that were under way at a time at each endpoint, over all processes. */
    most,
    /** How often a share was asked for, over all processes. */
    get renewals() {
      return renewals;
    },
  };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await setImmediate();
}
