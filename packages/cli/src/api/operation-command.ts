import { type CommandDefinition, defineCommand, type OptionParameter } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import type { ApiOperation } from "./api-operation.ts";
import { flagFieldsOf, pathFieldsOf } from "./operation-field.ts";
import { connectionOptions, particularOptions } from "./own-options.ts";

/** The command of an operation, whose arguments and help are what the document says of it. */
export function operationCommand(operation: ApiOperation): CommandDefinition<CliContext> {
  const { verb, title, description } = operation;
  const particular = particularOptions(operation);
  const own: readonly OptionParameter[] = [...Object.values(connectionOptions), ...Object.values(particular)];
  const path = pathFieldsOf(operation);
  const flags = flagFieldsOf(operation, ["help", ...own.map((option) => option.name())]);
  return defineCommand({
    name: verb,
    summary: title,
    description,
    notes: notesOf(operation),
    arguments: Object.fromEntries(path.map(({ key, parameter }) => [key, parameter])),
    options: {
      ...Object.fromEntries(flags.map(({ key, parameter }) => [key, parameter])),
      ...particular,
      ...connectionOptions,
    },
    async run(values, context: CliContext) {
      // Loaded on demand: the help needs no client.
      const { runOperation } = await import("./run-operation.ts");
      await runOperation(operation, [...path, ...flags], values, context);
    },
  });
}

function notesOf({ name }: ApiOperation): string {
  return `
Operation ${name}. Exit codes: 0 done, 1 the server refuses, 2 usage, 4 no server answers, 130 interrupted.`;
}
