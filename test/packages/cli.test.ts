import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleKey } from "@aegis/contract";
import { startMock } from "@aegis/mock";
import { expect, inject, test } from "vitest";
import { gateOfTeam } from "../journeys/gate-of-a-team.ts";
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

test("the installed command aegis gates the answers of a team, and lets it accept a change", async () => {
  const team = join(project, "team");
  mkdirSync(team);
  const aegis = (...parameters: readonly string[]) =>
    run(nodes.pinned, team, ["npx", "aegis", ...parameters]);
  await gateOfTeam(team, aegis, async () => "latest");
});

test("the installed command aegis calls the API", async () => {
  await using mock = await startMock();
  const server = ["--server", mock.url, "--key", exampleKey];
  const ended = await run(nodes.pinned, project, ["npx", "aegis", "runs", "get", "991", "--json", ...server]);
  expect(ended.code, ended.out).toBe(0);
  expect(JSON.parse(ended.stdout)).toMatchObject({ id: 991 });
});

test("the installed command aegis writes a report that is one page with its data", async () => {
  const [dataset, report] = [join(project, "looked at.csv"), join(project, "report.html")];
  writeFileSync(dataset, "output,golden_answer\nseen,seen\n");
  const options = ["--dataset", dataset, "--metric", "exact_match", "--output", report];
  const ended = await run(nodes.pinned, project, ["npx", "aegis", "eval", "run", ...options]);
  expect(ended.code, ended.out).toBe(0);
  const page = readFileSync(report, "utf8");
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toContain('"output":"seen","golden_answer":"seen"');
});
