import type { Judge, JudgeRequest } from "./judge.ts";
import { JudgeError, noUsage } from "./judge-error.ts";

/** How a scripted judge answers a question: with a value, or with what a function makes of the request. */
export type Line = unknown | ((request: JudgeRequest) => unknown);

/**
 * A judge for tests. It answers as the script says for the question's id, remembers what was asked, and
 * refuses questions that are not in the script.
 */
export function scriptedJudge(
  script: Readonly<Record<string, Line>>,
): Judge & { readonly asked: readonly JudgeRequest[] } {
  const asked: JudgeRequest[] = [];
  return {
    name: "scripted",
    asked,
    async ask(request) {
      asked.push(request);
      const { id } = request.question;
      if (!Object.hasOwn(script, id)) throw new JudgeError("refused", `the script has no line for ${id}`);
      const line = script[id];
      return { value: typeof line === "function" ? line(request) : line, usage: noUsage };
    },
  };
}
