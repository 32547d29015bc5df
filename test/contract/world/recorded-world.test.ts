import { join } from "node:path";
import { expect, test } from "vitest";
import { openTarget } from "../target.ts";
import { recordWorld } from "./record.ts";

const file = join(import.meta.dirname, "../../../packages/mock/src/world/recorded-world.json");

// npm run test:file -- test/contract/world -u writes it.
test("the mock has on file what the server answers of the examples' world", async () => {
  const server = await openTarget({ stateful: true });
  const recorded = await recordWorld(server).finally(server.close);
  await expect(linesOf(recorded)).toMatchFileSnapshot(file);
});

/** JSON with a line for each answer, so that a change of one shows. */
function linesOf(recorded: Awaited<ReturnType<typeof recordWorld>>): string {
  const operations = Object.entries(recorded).map(([operation, answers]) => {
    const lines = Object.entries(answers).map(([name, answer]) => `"${name}": ${JSON.stringify(answer)}`);
    return `"${operation}": {\n${lines.join(",\n")}\n}`;
  });
  return `{\n${operations.join(",\n")}\n}\n`;
}
