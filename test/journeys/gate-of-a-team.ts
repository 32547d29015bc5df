import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";

/** Runs the command `aegis` in the folder of the team. */
type RunAegis = (...parameters: readonly string[]) => Promise<{ readonly code: number | null }>;

/** How a team has its answers gated: a baseline is accepted, a change is caught, looked at and accepted. */
export async function gateOfTeam(
  folder: string,
  aegis: RunAegis,
  /** Names the latest run for `aegis eval bless`. */
  latest: () => Promise<string>,
): Promise<void> {
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const read = (name: string) => readFile(join(folder, name), "utf8");
  const bless = async () => aegis("eval", "bless", await latest(), "--baseline", "baseline.json");
  const ends = async (code: number) => expect(await aegis("eval", "run")).toMatchObject({ code });

  await write("support.csv", answers("Paris", "4", "Blue"));
  await write("aegis.config.yaml", config);
  await ends(0);
  expect(await bless()).toMatchObject({ code: 0 });

  await write(
    "aegis.config.yaml",
    `${config}gate: { baseline: baseline.json }\noutput: [junit.xml, report.html]\n`,
  );
  await ends(0);
  expect(await read("junit.xml")).not.toContain("<failure");

  await write("support.csv", answers("Paris", "four", "Blue"));
  await ends(1);
  expect(await read("junit.xml")).toMatch(/name="row 2: 2 \+ 2\?"><failure/);
  expect(await read("report.html")).toContain('"output":"four"');

  expect(await bless()).toMatchObject({ code: 0 });
  await ends(0);
}

const config = `dataset: support.csv
columns: { input: question, output: answer, golden_answer: expected }
metrics: { exact_match: 60 }
`;

function answers(capital: string, sum: string, sky: string): string {
  return `question,answer,expected
The capital of France?,${capital},Paris
2 + 2?,${sum},4
The sky?,${sky},Blue
And in words?,one,two
`;
}
