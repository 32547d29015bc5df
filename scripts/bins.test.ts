import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const packages = join(import.meta.dirname, "../packages");

/** Runs a package's command as another Node would see itself. */
function run(name: string, version: string) {
  const posing = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`;
  return spawnSync(process.execPath, ["--import", posing, join(packages, name, "bin.mjs"), "--help"], {
    encoding: "utf8",
  });
}

describe.each([
  ["server", "aegis-server", "server", 1],
  ["mock", "aegis-mock", "mock", 1],
  ["metrics", "aegis-metrics", "aegis-metrics", 1],
  // 1 says that a gate failed.
  ["cli", "aegis", "aegis", 2],
])("the command of %s", (name, command, script, code) => {
  test("says on an older Node what it needs and how to start it, in one line", () => {
    const { status, stdout, stderr } = run(name, "20.20.2");
    expect([status, stdout]).toEqual([code, ""]);
    expect(stderr).toBe(
      `${command} needs Node 24 or newer; this is 20.20.2. In a checkout, any Node will do: ` +
        `npm run ${script}\n`,
    );
  });

  test("runs on the Node of this checkout", () => {
    const { status, stdout } = run(name, process.versions.node);
    expect([status, stdout.startsWith("Usage: ")]).toEqual([0, true]);
  });
});
