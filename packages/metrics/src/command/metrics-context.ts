import type { CommandContext } from "@aegis/terminal";
import type { Judge } from "../judge/judge.ts";
import type { JudgeValues } from "./judge.ts";

/** What the commands of `aegis-metrics` may use. */
export type MetricsContext = CommandContext & {
  /** The judge that the options of a command name. @throws CommandError if a value is invalid */
  readonly judgeOf: (values: JudgeValues) => Promise<Judge>;
};
