import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { nodes, run } from "./project.ts";

const project = inject("project");

test.each([
  ["passed", "ok", 0],
  ["failed", "not ok", 1],
])("the installed command aegis ends a gate that %s with its exit code", async (_, output, code) => {
  const dataset = join(project, `rows ${code}.csv`);
  writeFileSync(dataset, `output,golden_answer\n${output},ok\n`);
  const gate = ["npx", "aegis", "eval", "run", "--dataset", dataset, "--metric", "exact_match=80"] as const;
  const ended = await run(nodes.pinned, project, gate);
  expect(ended.code, ended.out).toBe(code);
});
