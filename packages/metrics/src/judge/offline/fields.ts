import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { gistOf, shared } from "./words.ts";

/**
 * - inside: the section shares a content word with the domain, or has a word of a field that the domain
 * touches.
 * - outside: it has two words of a field that the domain does not touch, or one if it has hardly any others.
 * - neutral: neither.
 */
export function sortByField(section: string, domain: string): "inside" | "neutral" | "outside" {
  const [said, meant] = [gistOf(section).stems, gistOf(domain).stems];
  const touched = fields.filter((words) => shared(words, meant) > 0);
  if (shared(said, meant) > 0 || touched.some((words) => shared(words, said) > 0)) return "inside";
  const strays = fields.some((words) => {
    const count = shared(words, said);
    return count >= 2 || (count === 1 && said.size <= 4);
  });
  return strays ? "outside" : "neutral";
}

const ajv = new Ajv();
const isFieldFile = ajv.compile<Readonly<Record<string, readonly string[]>>>({
  type: "object",
  additionalProperties: { type: "array", items: { type: "string" } },
});

const fields: readonly ReadonlySet<string>[] = readFields();

function readFields(): readonly ReadonlySet<string>[] {
  const file = new URL("fields.yaml", import.meta.url);
  const content: unknown = parse(readFileSync(file, "utf8"));
  if (!isFieldFile(content)) throw new Error(`${file.pathname}: ${ajv.errorsText(isFieldFile.errors)}`);
  return Object.values(content).map((words) => gistOf(words.join(" ")).stems);
}
