import { defineCommandGroup } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { importPromptfoo } from "./import-promptfoo.ts";

/** `aegis import`: what other tools evaluate, for this one. */
export const importGroup = defineCommandGroup<CliContext>({
  name: "import",
  description: "Take over datasets and assertions of other tools.",
  commands: [importPromptfoo],
});
