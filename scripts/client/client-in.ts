import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { redocly } from "../redocly.ts";
import type { Document } from "./document.ts";
import { mendGo } from "./mend-go.ts";
import { mendJava } from "./mend-java.ts";
import { mendPhp } from "./mend-php.ts";
import { nameNullable } from "./name-nullable.ts";

type Language = {
  /** The file that Redocly's generator writes. */
  readonly file: string;
  /** Options that the language alone has. */
  readonly options?: (folder: string) => readonly string[];
  /** What is done to the document before it is read, so that more of it is understood. */
  readonly before?: (document: Document) => Document;
  /** What is done to the file after it is written. */
  readonly after?: (source: string, document: Document) => string;
};

const all = new Map<string, Language>([
  [
    "go",
    {
      file: "client.go",
      options: (folder) => ["--go-package", packageName(folder)],
      before: nameNullable,
      after: mendGo,
    },
  ],
  ["java", { file: "Client.java", after: mendJava }],
  ["php", { file: "client.php", after: mendPhp }],
]);

export const languages: readonly string[] = [...all.keys()];

/**
 * Writes a client with Redocly's generator, and mends it.
 *
 * @param language one of `languages`
 * @param folder where it is going to be
 * @throws Error if the generator refuses the document, or the folder cannot be a package
 */
export async function clientIn(
  language: string,
  document: Document,
  folder: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const { file, options, before, after } = all.get(language) ?? unknown(language);
  const scratch = await mkdtemp(join(tmpdir(), "aegis-client-"));
  try {
    const read = before?.(document) ?? document;
    await writeFile(join(scratch, "openapi.json"), JSON.stringify(read));
    const { code, said } = await redocly(scratch, [
      ...["generate-client", "openapi.json", "--generator", language, "--output", "client.ts"],
      ...(options?.(folder) ?? []),
    ]);
    if (code !== 0) throw new Error(said.trim());
    const text = await readFile(join(scratch, file), "utf8");
    return { name: file, text: after?.(text, read) ?? text };
  } finally {
    await rm(scratch, { recursive: true });
  }
}

function unknown(language: string): never {
  throw new Error(`There is no generator for ${language}; choose one of ${languages.join(", ")}.`);
}

function packageName(folder: string): string {
  const name = basename(folder);
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error(
      `${name} cannot be a package in Go; name a folder of small letters and digits with --out.`,
    );
  return name;
}
