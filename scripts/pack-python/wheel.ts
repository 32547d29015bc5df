import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import type { PackageFacts } from "../generate/python/python-project.ts";
import type { Tree } from "../generate/write/tree.ts";

/** A wheel, and the name that says for which Pythons it is. */
export type Wheel = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Packs the files of a package of pure Python. The same files give the same bytes.
 *
 * @param files of the package's folder: modules, `README.md` and `LICENSE`
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
export function wheel(facts: PackageFacts, files: Tree): Wheel {
  const info = `${facts.name}-${facts.version}.dist-info`;
  const modules = [...files].filter(([name]) => name.startsWith(`${facts.name}/`));
  const contents = new Map([
    ...modules,
    [`${info}/METADATA`, metadata(facts, files.get("README.md") ?? "")],
    [
      `${info}/WHEEL`,
      "Wheel-Version: 1.0\nGenerator: aegis-toolkit\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    ],
    [`${info}/licenses/LICENSE`, files.get("LICENSE") ?? ""],
  ]);
  contents.set(`${info}/RECORD`, record(contents, `${info}/RECORD`));
  return { name: `${facts.name}-${facts.version}-py3-none-any.whl`, bytes: zip(contents) };
}

/** @see https://packaging.python.org/en/latest/specifications/core-metadata/ */
function metadata(facts: PackageFacts, readme: string): string {
  const { name, version, summary, requiresPython, license, dependencies } = facts;
  return [
    "Metadata-Version: 2.1",
    `Name: ${name}`,
    `Version: ${version}`,
    `Summary: ${summary}`,
    `License: ${license}`,
    `Requires-Python: ${requiresPython}`,
    ...dependencies.map((dependency) => `Requires-Dist: ${dependency}`),
    "Classifier: Typing :: Typed",
    "Description-Content-Type: text/markdown",
    "",
    readme,
  ].join("\n");
}

/** A line for each file with its hash and its size; its own has neither. */
function record(contents: ReadonlyMap<string, string>, own: string): string {
  const lines = [...contents].map(([name, text]) => {
    const hash = createHash("sha256").update(text).digest("base64url");
    return `${name},sha256=${hash},${Buffer.byteLength(text)}`;
  });
  return `${[...lines, `${own},,`].join("\n")}\n`;
}

function zip(contents: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...contents].map(([name, text]) => [name, Buffer.from(text)]);
  // A zip has the local time of its files, and begins in 1980.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}
