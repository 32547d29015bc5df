import type { Judge, JudgeRequest } from "./judge.ts";
import { JudgeError, noUsage } from "./judge-error.ts";

/** What a scripted judge says to a question: a value, or what it makes of the request. */
export type Line = unknown | ((request: JudgeRequest) => unknown);

/**
 * A judge for tests, who says what the script has beside the question's id and remembers what was asked.
 * A question that the script does not have is refused.
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
