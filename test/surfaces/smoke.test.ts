import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { exampleKey } from "@aegis/contract";
import { startMock } from "@aegis/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const programs = join(import.meta.dirname, "drivers/smoke");

/** Clients that would not pass the story: `docs/clients-in-other-languages.md` says why. */
const languages = [
  {
    language: "java",
    probe: ["javac", "-version"],
    debian: "default-jdk-headless",
    smoke: async (folder: string, server: readonly string[]) => {
      const sources = [join(folder, "Client.java"), join(programs, "Smoke.java")];
      // Else it takes the encoding of the machine's language, which may be ASCII.
      await run("javac", ["-encoding", "UTF-8", "-d", folder, ...sources]);
      return run("java", ["-cp", folder, "Smoke", ...server]);
    },
  },
  {
    language: "php",
    probe: ["php", "-r", "exit(extension_loaded('curl') ? 0 : 1);"],
    debian: "php-cli and php-curl",
    smoke: (folder: string, server: readonly string[]) =>
      run("php", [join(programs, "smoke.php"), ...server, folder]),
  },
] as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-smoke-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(languages)(
  "the client in $language",
  ({ language, probe: [tool, ...probe], debian, smoke }) => {
    const isThere = spawnSync(tool, probe).status === 0;
    if (!isThere)
      console.log(`skipped: no ${tool}; install Debian's ${debian} to try the client in ${language}`);

    test.skipIf(!isThere)("lists, downloads, and tells the detail of a refusal", async () => {
      await run(process.execPath, [join(root, "scripts/client.ts"), language, "--out", folder]);
      await using mock = await startMock({ strictIds: true });
      const { stdout } = await smoke(folder, [`${mock.url}/api/v1`, exampleKey]);
      expect(stdout.split("\n")).toEqual([
        "CUSTOM",
        "prompt,output,golden_answer",
        "404 Run 2147483647 not found.",
        "",
      ]);
    });
  },
);
