import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { redocly } from "../../redocly.ts";
import { bannerComment } from "../output/banner.ts";
import { bundleJson } from "../output/bundle.ts";
import type { Output } from "../output.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { textOf } from "../write/tree.ts";
import { type RequestSchemas, withRequestSchemas } from "./request-schemas.ts";

/**
 * Zod schemas, by Redocly's generator: one for each schema of the document and for the parameters of each
 * operation, and tables of what each operation takes and answers. What is for Redocly's own client is left
 * out.
 */
export const zod: Output = async ({ document }) => {
  const folder = await mkdtemp(join(tmpdir(), "aegis-zod-"));
  try {
    const { document: whole, requests } = withRequestSchemas(document);
    await writeFile(join(folder, "openapi.json"), bundleJson(whole));
    const { out, said } = await redocly(folder, [
      "generate-client",
      "openapi.json",
      "--output",
      "client.ts",
      ...["typescript", "zod"].flatMap((generator) => ["--generator", generator]),
    ]);
    const made = await textOf(join(folder, "client.zod.ts"));
    if (made === undefined) throw new BrokenDocument(`Redocly wrote no Zod schemas: ${said || out}`);
    return { "schemas.ts": `${mended(made)}\n${tableOf(requests)}` };
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** Each schema is an object whose fields are checked as values, before they are written into a request. */
function tableOf(requests: readonly RequestSchemas[]): string {
  const rows = requests.map(({ id, parts }) => {
    const entries = parts.map(({ place, schema }) => `${place}: ${schema}Schema`);
    return `    ${id}: ${entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`},`;
  });
  return [
    "/** What each operation takes besides JSON: ids of the path, query, headers, and a form. */",
    "export const requestSchemas = {",
    ...rows,
    "};\n",
  ].join("\n");
}

/**
 * The table has the type of any schema, which takes from its users what `z.infer` would tell them: without
 * that, the compiler finds the types itself.
 *
 * @throws BrokenDocument if the generator writes it otherwise than it did
 */
function mended(made: string): string {
  const begin = made.indexOf("import { z }");
  const end = made.indexOf("/** `request`/`response` validators for one operation");
  const schemas = made.slice(begin, end).trim();
  const typed = /^export const operationSchemas: \{$.*?^\} = \{$/ms;
  if (begin < 0 || end < 0 || !typed.test(schemas))
    throw new BrokenDocument(
      "Redocly's Zod schemas are written in another way; see scripts/generate/typescript/zod.ts.",
    );
  const what = "/** What each operation takes as JSON and answers with, by its operationId. */";
  return `${bannerComment}${schemas.replace(typed, `${what}\nexport const operationSchemas = {`)}\n`;
}
