import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noMypy, noPython, pythonProgram } from "./drivers/python-program.ts";

const root = join(import.meta.dirname, "../..");
const source = join(root, "generated/python");
/** Kept from one run to the next, as Python's own library takes mypy longer than the package does. */
const mypyCache = join(root, "node_modules/.cache/aegis-mypy");
const tests = join(import.meta.dirname, "python");

for (const reason of [noPython, noMypy]) if (reason !== null) console.log(`skipped: ${reason}`);

describe.skipIf(noPython !== null)("the Python package", () => {
  test("retries, waits, pages, reads, saves and tells errors as its tests say", () => {
    const said = python(["-W", "error::ResourceWarning", "-m", "unittest", "-v"], source, tests);
    expect(said.match(/^test_.* \.\.\. ok$/gm)).not.toBeNull();
  });

  test.skipIf(noMypy !== null)("has types without a gap for Python 3.10", () => {
    const files = [join(source, "aegis"), join(tests, "types_of_answers.py")];
    const options = ["--strict", "--python-version", "3.10", "--no-error-summary", "--cache-dir", mypyCache];
    expect(python(["-m", "mypy", ...options, ...files], source)).toBe("");
  });

  test("is installed by pip from a wheel, with all that it needs", async () => {
    const packed = join(folder, "packed");
    run(process.execPath, ["scripts/pack-python.ts", "--target", packed], {});
    const installed = join(folder, "installed");
    const pip = ["-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", installed];
    python([...pip, join(packed, `aegis-${await version()}-py3-none-any.whl`)], "");
    const script =
      "import aegis, pathlib; print(aegis.__version__, pathlib.Path(aegis.__file__).parent / 'py.typed')";
    expect(python(["-c", script], installed)).toBe(`${await version()} ${join(installed, "aegis/py.typed")}`);
  });
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-python-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function version(): Promise<string> {
  return JSON.parse(await readFile(join(root, "package.json"), "utf8")).version;
}

/** @param modules the folder in which `aegis` is found */
function python(parameters: readonly string[], modules: string, cwd = root): string {
  return run(
    pythonProgram,
    parameters,
    { PYTHONPATH: modules, MYPYPATH: modules, PYTHONDONTWRITEBYTECODE: "1" },
    cwd,
  );
}

/** What a program prints, to either stream. @throws Error with all that it said if it fails */
function run(
  program: string,
  parameters: readonly string[],
  variables: Readonly<Record<string, string>>,
  cwd = root,
): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, {
    cwd,
    env: { ...process.env, ...variables },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")}\n${stdout}${stderr}`);
  return (stdout + stderr).trim();
}
