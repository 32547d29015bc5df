import { defineCommand, defineCommandGroup } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { configSchema } from "./config-schema.ts";

const schema = defineCommand({
  name: "schema",
  description: "Print the JSON Schema of aegis.config.yaml, for editors.",
  run: (_, { stdout }: CliContext) => void stdout.write(`${JSON.stringify(configSchema(), undefined, 2)}\n`),
});

/** `aegis config`: what is known of `aegis.config.yaml`. */
export const configGroup = defineCommandGroup<CliContext>({
  name: "config",
  description: "Help with aegis.config.yaml.",
  commands: [schema],
});
