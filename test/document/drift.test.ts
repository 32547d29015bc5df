import { execFile } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate, type Places } from "../../scripts/generate/write/generate.ts";
import { readTree } from "../../scripts/generate/write/tree.ts";

const root = resolve(import.meta.dirname, "../..");
const ignoreTiming = () => {};

let folder: string;
let places: Places;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "drift-"));
  places = {
    source: join(folder, "openapi"),
    target: join(folder, "generated"),
    generators: [join(root, "scripts/generate")],
    settings: [],
    stamp: join(folder, "stamp.json"),
  };
  await cp(join(root, "openapi"), places.source, { recursive: true });
  await generate(places, false, ignoreTiming);
});
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string) => join(places.target, name);

test("the committed files are what the generator would write now", async () => {
  const here = {
    ...places,
    source: join(root, "openapi"),
    target: join(root, "generated"),
    stamp: join(folder, "none"),
  };
  expect(await generate(here, true, ignoreTiming)).toEqual([]);
});

test("a second run writes nothing, and builds nothing to find that out", async () => {
  const steps: string[] = [];
  expect(await generate(places, false, (step) => steps.push(step))).toEqual([]);
  expect(steps).toEqual([]);
});

test("edited, missing and foreign files are found; a check leaves them, a run repairs them", async () => {
  const before = await readTree(places.target);
  await appendFile(file("types.ts"), "// by hand\n");
  await rm(file("routes.ts"));
  await mkdir(file("old"));
  await writeFile(file("old/client.ts"), "");
  const expected = [
    { name: "old/client.ts", is: "not generated" },
    { name: "routes.ts", is: "missing" },
    { name: "types.ts", is: "different" },
  ];

  expect(await generate(places, true, ignoreTiming)).toEqual(expected);
  expect(await generate(places, true, ignoreTiming)).toEqual(expected);
  expect(await generate(places, false, ignoreTiming)).toEqual(expected);
  expect(await generate(places, true, ignoreTiming)).toEqual([]);
  expect(await readTree(places.target)).toEqual(before);
});

test.each([
  ["of the document", "introduction.md", true, ["openapi.json", "openapi.yaml"]],
  ["of the guide", "decisions.md", false, ["docs/guide/decisions.html", "docs/guide/decisions.md"]],
])("a change in the sources is found, even if it is only prose %s", async (_, name, check, expected) => {
  const page = join(places.source, name);
  const text = await readFile(page, "utf8");
  const putBack = await keepWritten();
  await writeFile(page, `${text}\nOne more.\n`);
  const stale = await generate(places, check, ignoreTiming);
  await writeFile(page, text);
  await putBack();
  expect(stale).toEqual(expected.map((each) => ({ name: each, is: "different" })));
});

test("a check ignores the docs, which are not committed, and the manifest, which is written by hand", async () => {
  await writeFile(file("package.json"), "{}");
  await appendFile(file("docs/index.html"), "<!-- by hand -->");
  expect(await generate(places, true, ignoreTiming)).toEqual([]);
  expect(await generate(places, false, ignoreTiming)).toEqual([{ name: "docs/index.html", is: "different" }]);
  expect(await readFile(file("package.json"), "utf8")).toBe("{}");
});

test("a broken document leaves every generated file unchanged", async () => {
  const before = await readTree(places.target);
  const broken = join(folder, "broken");
  await cp(places.source, broken, { recursive: true });
  await rm(join(broken, "components/schemas/Id.yaml"));
  await expect(generate({ ...places, source: broken }, false, ignoreTiming)).rejects.toThrow(/Id\.yaml/);
  expect(await readTree(places.target)).toEqual(before);
});

test("the command fails, and names each stale file and the remedy", async () => {
  const putBack = await keepWritten();
  await rm(file("metrics.json"));
  const { code, stderr } = await command("--check", "--source", places.source, "--target", places.target);
  await putBack();
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^\S+metrics\.json is missing\.\nGenerated files are stale\. Run: npm run generate\n$/,
  );
});

test.each([
  [["--chekc"], /^error: unknown option '--chekc'\n\(Did you mean --check\?\)\n$/],
  [["--check", "--source", "/no/such/folder"], /^generate: .*\/no\/such\/folder.*\n$/],
])("the command answers %j with a clear line and exit code 1", async (args, expected) => {
  const { code, stderr } = await command(...args);
  expect(code).toBe(1);
  expect(stderr).toMatch(expected);
});

/** Keeps what a run has written. @returns what puts it back, sooner than another run would make it again */
async function keepWritten(): Promise<() => Promise<void>> {
  const kept = await mkdtemp(join(folder, "kept-"));
  const copies = [
    [places.target, join(kept, "generated")],
    [places.stamp, join(kept, "stamp.json")],
  ] as const;
  for (const [written, copy] of copies) await cp(written, copy, { recursive: true });
  return async () => {
    for (const [written, copy] of copies) {
      await rm(written, { recursive: true });
      await cp(copy, written, { recursive: true });
    }
  };
}

/** Runs the command and returns how it ended. */
async function command(...args: string[]): Promise<{ code: number; stderr: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, "scripts/generate/main.ts"), ...args], (error, _, stderr) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, stderr });
    });
  });
}
