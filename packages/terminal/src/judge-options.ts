import { decimalNumber } from "./decimal-number.ts";
import { namedValues } from "./named-values.ts";
import { option } from "./parameters.ts";
import { wholeNumber } from "./whole-number.ts";

/**
 * The options of every command that asks models to judge: where they are, and how they are asked.
 *
 * @param calls how many questions are under way at a time by default
 * @param over what that is counted over
 */
export function judgeOptions(calls: number, over = "all that is scored") {
  return {
    judges: option("--judges <file>", "YAML file that says which endpoint has which models"),
    judgeTimeout: option("--judge-timeout <seconds>", "how long an answer may take, with all tries", {
      read: wholeNumber({ from: 1, to: 3_600 }),
      fallback: 120,
    }),
    judgeTries: option("--judge-tries <number>", "the most tries for an answer, the first included", {
      read: wholeNumber({ from: 1, to: 20 }),
      fallback: 5,
    }),
    judgeCalls: option(
      "--judge-calls <number>",
      `questions to judges at a time at each endpoint, over ${over}`,
      {
        read: wholeNumber({ from: 1, to: 256 }),
        fallback: calls,
      },
    ),
    judgeTemperature: option(
      "--judge-temperature <number>",
      "from 0 to 2, or default to leave it to the endpoint (default: 0)",
      { read: decimalNumber({ from: 0, to: 2, unless: "default" }) },
    ),
    judgeMaxTokens: option("--judge-max-tokens <number>", "the most tokens of an answer, thoughts included", {
      read: wholeNumber({ from: 1 }),
    }),
    judgeHeader: option(
      "--judge-header <name:value>",
      `more headers, in which \${NAME} stands for an environment variable; may be repeated`,
      { read: namedValues(":") },
    ),
    judgeQuery: option("--judge-query <name=value>", "more parameters of the URL; may be repeated", {
      read: namedValues("="),
    }),
  };
}
