import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { Step } from "./read-workflow.ts";

/** How the steps of an action ended. */
export type Played = {
  /** The names of the steps that were run, in their order. The last is the one that failed, if any did. */
  readonly ran: readonly string[];
  readonly failed: boolean;
  /** What the last step printed. */
  readonly said: string;
  /** What the steps wrote to the summary of the job. */
  readonly summary: string;
};

/**
 * Runs the steps of an action as GitHub does: each as a script in bash, until one fails. Expressions may only
 * be `inputs.NAME`, alone or compared with `''`.
 *
 * @param folder the checkout
 * @param scratch an empty folder is made here for what the steps leave behind
 */
export async function playSteps(
  steps: readonly Step[],
  inputs: Readonly<Record<string, string>>,
  folder: string,
  scratch: string,
): Promise<Played> {
  const place = await mkdtemp(join(scratch, "job-"));
  const summary = join(place, "summary.md");
  await writeFile(summary, "");
  const variables = {
    PATH: [await withoutInstalls(place), process.env.PATH].join(delimiter),
    GITHUB_STEP_SUMMARY: summary,
    NO_COLOR: "1",
  };
  const ran: string[] = [];
  let ended = { code: 0, said: "" };
  for (const step of steps) {
    if (ended.code !== 0) break;
    if (!isDue(step, inputs)) continue;
    ran.push(step.name ?? "");
    const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, filledIn(value, inputs)]);
    ended = await bash(step.run ?? "exit 1", folder, { ...variables, ...Object.fromEntries(env) });
  }
  return { ran, failed: ended.code !== 0, said: ended.said, summary: await readFile(summary, "utf8") };
}

/** A test does not install anything on the machine: what is not there, the steps do without. */
async function withoutInstalls(place: string): Promise<string> {
  for (const name of ["apt-get", "sudo"]) {
    await writeFile(join(place, name), "#!/bin/sh\n");
    await chmod(join(place, name), 0o755);
  }
  return place;
}

function isDue(step: Step, inputs: Readonly<Record<string, string>>): boolean {
  if (step.if === undefined) return true;
  const name = /^inputs\.(\w+) != ''$/.exec(step.if)?.[1];
  if (name === undefined) throw new Error(`Nobody can evaluate ${step.if} here.`);
  return inputs[name] !== undefined;
}

function filledIn(value: string, inputs: Readonly<Record<string, string>>): string {
  return value.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const name = /^inputs\.(\w+)$/.exec(expression)?.[1];
    if (name === undefined) throw new Error(`Nobody can evaluate ${expression} here.`);
    return inputs[name] ?? "";
  });
}

/** With the options of `shell: bash`. */
async function bash(script: string, cwd: string, variables: Readonly<Record<string, string>>) {
  const env = { ...process.env, ...variables };
  const child = spawn("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script], { cwd, env });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
  const code = await new Promise<number>((done) => child.on("close", (status) => done(status ?? 1)));
  return { code, said };
}
