import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startMock } from "@aegis/mock";
import { beforeAll, describe, expect, test } from "vitest";
import { document } from "../openapi-document.ts";
import { noPython, runPython } from "./samples/python.ts";
import { judgeExchanges, type Recorder, startRecorder } from "./samples/recorder.ts";
import { runModules, typeErrors } from "./samples/typescript.ts";
import { openWorkspace, samplesIn } from "./samples/workspace.ts";
import { bash, noCurl } from "./shell.ts";

const host = new URL(document.servers[0]?.url ?? "").origin;
let folder: string;
let recorder: Recorder;

beforeAll(async () => {
  const mock = await startMock();
  const workspace = await openWorkspace();
  recorder = await startRecorder(mock.url);
  folder = workspace.folder;
  return async () => {
    await Promise.all([recorder.close(), workspace.close()]);
    await mock.close();
  };
});

if (noCurl !== null) console.log(`skipped: ${noCurl}`);

describe.skipIf(noCurl !== null)("the curl sample runs in a shell and gets the documented success:", () => {
  test.each(samplesIn("Shell"))("$operation.operationId", async (sample) => {
    const address = recorder.hostFor(`${sample.operation.operationId}-curl`);
    expect(sample.source).toContain(host);
    await bash(sample.source.replace(host, address), folder);
    expect(judgeExchanges(sample, recorder.exchangesTo(address))).toEqual([]);
  });
});

if (noPython !== null) console.log(`skipped: ${noPython}`);

describe.skipIf(noPython !== null)("the Python sample runs and gets the documented success:", () => {
  test.each(samplesIn("Python"))("$operation.operationId", async (sample) => {
    const address = recorder.hostFor(`${sample.operation.operationId}-python`);
    expect(sample.source).toContain(host);
    expect(await runPython(sample.source.replace(host, address), folder)).toBeNull();
    expect(judgeExchanges(sample, recorder.exchangesTo(address))).toEqual([]);
  });

  test("a script that is refused fails to run", async () => {
    const address = `${recorder.hostFor("refused-python")}/api/v1/runs/404404`;
    const script = `import requests\nrequests.get("${address}").raise_for_status()`;
    expect(await runPython(script, folder)).toMatch(/HTTPError: 401/);
  });
});

/** Modules that must fail, to show that the checks below can. */
const wrong = {
  unknown: "await aegis.runs.fetch(991);",
  unreached:
    'await createAegis({ apiKey: "sk_1", baseUrl: "http://127.0.0.1:1/api/v1", retries: 0 }).runs.get(991);',
};

describe("the TypeScript sample compiles, runs and gets the documented success:", () => {
  const samples = samplesIn("TypeScript");
  let errors: readonly string[];
  let outcomes: ReadonlyMap<string, string | null>;

  beforeAll(async () => {
    const head =
      'import { createAegis } from "@aegis/client";\nconst aegis = createAegis({ apiKey: "sk_1" });\n';
    const sources = [
      ...samples.map(({ operation, source }): [string, string] => [operation.operationId, source]),
      ...Object.entries(wrong).map(([name, line]): [string, string] => [name, head + line]),
    ];
    const modules = sources.map(([name, source]) => ({
      file: join(folder, `${name}.ts`),
      baseUrl: `${recorder.hostFor(name)}/api/v1`,
      source: source.replace(`${host}/api/v1`, `${recorder.hostFor(name)}/api/v1`),
    }));
    await Promise.all(modules.map(({ file, source }) => writeFile(file, source)));
    errors = typeErrors(modules.map(({ file }) => file));
    outcomes = await runModules(folder, modules);
  });

  test.each(samples)("$operation.operationId", (sample) => {
    const { operationId } = sample.operation;
    const file = join(folder, `${operationId}.ts`);
    expect(errors.filter((error) => error.startsWith(`${file}:`))).toEqual([]);
    expect(outcomes.get(file)).toBeNull();
    expect(judgeExchanges(sample, recorder.exchangesTo(recorder.hostFor(operationId)))).toEqual([]);
  });

  test("a sample that misuses the client fails to compile and to run", () => {
    expect(errors).toContainEqual(
      expect.stringContaining(`${join(folder, "unknown.ts")}: Property 'fetch' does not exist on type`),
    );
    expect(outcomes.get(join(folder, "unknown.ts"))).toMatch(/aegis\.runs\.fetch is not a function/);
  });

  test("a sample that gets no response fails to run", () => {
    expect(outcomes.get(join(folder, "unreached.ts"))).toMatch(/^ConnectionError: /);
  });
});
