import { greetingLines } from "@aegis/terminal";

/** What a worker says about itself once it works. */
export type WorkingWorker = {
  /** Whose runs it scores. */
  readonly data: string;
  /** Where its health is asked for, without a slash at the end; undefined if nowhere. */
  readonly health: string | undefined;
};

/** What is printed once the worker works. */
export function workerGreeting({ data, health }: WorkingWorker, json: boolean): string {
  if (json) return `${JSON.stringify({ data, health })}\n`;
  return greetingLines({
    title: "The worker is running.",
    facts: [
      ["Data", data],
      ...(health === undefined ? [] : [["Health", `${health}/healthz  ${health}/readyz`] as const]),
    ],
    more: ["It scores the runs that servers on this database are given."],
    stop: "Press Ctrl-C to stop it.",
  });
}
