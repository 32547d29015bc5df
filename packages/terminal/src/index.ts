/** What every command of the toolkit needs. Imports nothing of Aegis. */
export type { CommandContext } from "./command-context.ts";
export { CommandError } from "./command-error.ts";
export { CommandExit } from "./command-exit.ts";
export { type CommandNode, commandTree, type FlagNode, type ValueNode } from "./command-tree.ts";
export { decimalNumber } from "./decimal-number.ts";
export {
  type CommandDefinition,
  defineCommand,
  defineCommandGroup,
  runCommand,
  type Values,
} from "./define-command.ts";
export { type ExitOptions, exitCodeOf } from "./exit-code.ts";
export { greetingLines } from "./greeting-lines.ts";
export { judgeOptions } from "./judge-options.ts";
export { listenProblem } from "./listen-problem.ts";
export { namedValues } from "./named-values.ts";
export { offering } from "./offering.ts";
export {
  type ArgumentParameter,
  argument,
  choice,
  flag,
  type OptionParameter,
  option,
  type Parameter,
  toggle,
} from "./parameters.ts";
export { type Progress, progressOn } from "./progress.ts";
export { readBy } from "./read-by.ts";
export { runMain } from "./run-main.ts";
export { stopSignal } from "./stop-signal.ts";
export { wholeNumber } from "./whole-number.ts";
