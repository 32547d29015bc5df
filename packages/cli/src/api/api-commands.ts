import { type CommandDefinition, defineCommandGroup } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { type ApiOperation, apiOperations } from "./api-operation.ts";
import { operationCommand } from "./operation-command.ts";

/**
 * A command for every operation of the document: `aegis <noun> <verb>`, or `aegis <verb>`.
 *
 * @param taken names of other commands. A noun of such a name becomes `api-<noun>`.
 */
export function apiCommands(
  taken: readonly string[],
  operations: readonly ApiOperation[] = apiOperations(),
): readonly CommandDefinition<CliContext>[] {
  const free = (name: string) => (taken.includes(name) ? `api-${name}` : name);
  const byNoun = Map.groupBy(operations, ({ noun }) => noun);
  return [...byNoun].flatMap(([noun, ofNoun]) =>
    noun === null
      ? ofNoun.map((operation) => operationCommand({ ...operation, verb: free(operation.verb) }))
      : [nounGroup(free(noun), ofNoun)],
  );
}

function nounGroup(name: string, operations: readonly ApiOperation[]): CommandDefinition<CliContext> {
  return defineCommandGroup({
    name,
    description: `${operations.map(({ verb }) => verb).join(", ")}: calls of the API.`,
    commands: operations.map(operationCommand),
  });
}
