import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { apiOperations } from "../api/api-operation.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { aegis, folder, file } = await aegisFolder();
await file("rows.csv", "");
await mkdir(join(folder, "rows"));

/** How a shell is asked what it offers after a line. The words before the last are separated by blanks. */
const shells = [
  {
    shell: "bash",
    program: "/bin/bash",
    ask: (script: string, line: string) => [
      "-c",
      `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _aegis; printf '%s\\n' "\${COMPREPLY[@]}"`,
      "bash",
      script,
      // bash splits at this sign before it asks.
      ...line.split(/ |(?==)|(?<==)/),
    ],
  },
  {
    shell: "zsh",
    program: "/usr/bin/zsh",
    ask: (script: string, line: string) => [
      "-f",
      join(import.meta.dirname, "../testing/capture.zsh"),
      script,
      line,
    ],
  },
  {
    shell: "fish",
    program: "/usr/bin/fish",
    ask: (script: string, line: string) => [
      "-N",
      "-c",
      'source "$argv[1]"; complete -C "$argv[2]"',
      script,
      line,
    ],
  },
] as const;

describe.each(shells)("in $shell", ({ shell, program, ask }) => {
  const isHere = existsSync(program);
  if (!isHere) console.log(`skipped: ${program} is not installed; bash .ci/install shells`);

  /** Each once, without the descriptions of fish and the slashes that some shells put after folders. */
  async function offered(line: string): Promise<readonly string[]> {
    const { code, out } = await aegis(["completion", shell]);
    expect(code).toBe(0);
    const script = join(folder, `aegis.${shell}`);
    await writeFile(script, out);
    const env = { PATH: process.env.PATH, HOME: folder, TERM: "xterm" };
    const { stdout } = await promisify(execFile)(program, ask(script, line), { cwd: folder, env });
    const words = stdout.split("\n").map((each) => each.replace(/\t.*$/, "").replace(/\/$/, ""));
    return [...new Set(words)].filter((each) => each !== "").toSorted();
  }

  test.skipIf(!isHere).each([
    ["aegis ru", ["runs"]],
    ["aegis runs g", ["get"]],
    ["aegis runs get --key runs --js", ["--json"]],
    ["aegis runs download --no-r", ["--no-raw"]],
    ["aegis evaluate --metric-shortname exact_m", ["exact_match"]],
    ["aegis evaluate --model-slug gpt-4.1-m", ["gpt-4.1-mini"]],
    ["aegis eval run --metric exact_m", ["exact_match"]],
    ["aegis eval run --args exact_m", ["exact_match="]],
    ["aegis eval run --dataset row", ["rows", "rows.csv"]],
    ["aegis eval run --runs row", ["rows"]],
    ["aegis datasets create --file row", ["rows", "rows.csv"]],
    ["aegis evaluate --metric-args @row", ["@rows", "@rows.csv"]],
    ["aegis evaluate --metric-args row", []],
    ["aegis runs update 7 --org-id n", ["null"]],
    ["aegis evaluate --output exact_m", []],
    ["aegis nothing", []],
  ])("%j goes on with %j", async (line, words) => {
    expect(await offered(line)).toEqual(words);
  });

  test.skipIf(!isHere)("a value can stand behind the sign of its flag", async () => {
    const words = await offered("aegis evaluate --metric-shortname=exact_m");
    expect(words.map((each) => each.replace("--metric-shortname=", ""))).toEqual(["exact_match"]);
  });

  test.skipIf(!isHere)("every operation can be completed", async () => {
    const nouns = Map.groupBy(apiOperations(), ({ noun }) => noun);
    for (const [noun, operations] of nouns) {
      const words = await offered(noun === null ? "aegis " : `aegis ${noun} `);
      expect(words).toEqual(expect.arrayContaining(operations.map(({ verb }) => verb)));
    }
  });
});
