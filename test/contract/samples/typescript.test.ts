import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runModules, typeErrors } from "./typescript.ts";
import { openWorkspace, samplesIn } from "./workspace.ts";

const head = 'import { createAegis } from "@aegis/client";\nconst aegis = createAegis({ apiKey: "sk_1" });\n';

test("what a sample does wrong with the client, the compiler and the run both say", {
  timeout: 30_000,
}, async () => {
  const { folder, close } = await openWorkspace();
  const file = (name: string) => join(folder, `${name}.ts`);
  try {
    await writeFile(file("good"), `${head}console.log(typeof aegis.runs.get);`);
    await writeFile(file("unknown"), `${head}await aegis.runs.fetch(991);`);
    await writeFile(file("unreached"), `${head}await aegis.runs.get(991);`);
    expect(typeErrors([file("good"), file("unknown"), file("unreached")])).toEqual([
      expect.stringContaining(`${file("unknown")}: Property 'fetch' does not exist on type`),
    ]);
    const baseUrl = "http://127.0.0.1:1/api/v1";
    const outcomes = await runModules(
      folder,
      ["good", "unknown", "unreached"].map((name) => ({ file: file(name), baseUrl })),
    );
    expect(outcomes.get(file("good"))).toBeNull();
    expect(outcomes.get(file("unknown"))).toMatch(/aegis\.runs\.fetch is not a function/);
    expect(outcomes.get(file("unreached"))).toMatch(/Error/);
  } finally {
    await close();
  }
});

test("a language that has no samples is an error", () => {
  expect(() => samplesIn("Fortran")).toThrow("evaluate has no sample in Fortran.");
});
