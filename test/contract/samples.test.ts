import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startMock } from "@aegis/mock";
import { beforeAll, describe, expect, test } from "vitest";
import { document } from "./document.ts";
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

describe.skipIf(noCurl !== null)(
  "a shell runs the curl sample, and the documented success comes back:",
  () => {
    test.each(samplesIn("Shell"))("$operation.operationId", async (sample) => {
      const address = recorder.hostFor(`${sample.operation.operationId}-curl`);
      expect(sample.source).toContain(host);
      await bash(sample.source.replace(host, address), folder);
      expect(judgeExchanges(sample, recorder.exchangesTo(address))).toEqual([]);
    });
  },
);

describe("the TypeScript sample fits the client and runs, and the documented success comes back:", () => {
  const samples = samplesIn("TypeScript");
  let errors: readonly string[];
  let outcomes: ReadonlyMap<string, string | null>;

  beforeAll(async () => {
    const modules = samples.map(({ operation, source }) => ({
      file: join(folder, `${operation.operationId}.ts`),
      baseUrl: `${recorder.hostFor(operation.operationId)}/api/v1`,
      source,
    }));
    await Promise.all(modules.map(({ file, source }) => writeFile(file, source)));
    errors = typeErrors(modules.map(({ file }) => file));
    outcomes = await runModules(folder, modules);
  }, 60_000);

  test.each(samples)("$operation.operationId", (sample) => {
    const { operationId } = sample.operation;
    const file = join(folder, `${operationId}.ts`);
    expect(errors.filter((error) => error.startsWith(`${file}:`))).toEqual([]);
    expect(outcomes.get(file)).toBeNull();
    expect(judgeExchanges(sample, recorder.exchangesTo(recorder.hostFor(operationId)))).toEqual([]);
  });
});
