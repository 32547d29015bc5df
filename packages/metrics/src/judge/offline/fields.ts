import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { gistOf, shared } from "./gist.ts";

/**
 * Sorts sections by the field of an application.
 *
 * - inside: the section shares a content word with the domain, or has a word of a field that the domain
 * touches, and none of a field that it does not touch.
 * - outside: it has two words of a field that the domain does not touch, or one if it has hardly any others.
 * - neutral: neither.
 */
export function sortingBy(domain: string): (section: string) => "inside" | "neutral" | "outside" {
  const meant = gistOf(domain).words;
  const touched = fields.filter((words) => shared(words, meant) > 0);
  const others = fields.filter((words) => !touched.includes(words));
  return (section) => {
    const said = gistOf(section).words;
    if (shared(said, meant) > 0 || touched.some((words) => shared(words, said) > 0)) return "inside";
    const strays = others.some((words) => {
      const count = shared(words, said);
      return count >= 2 || (count === 1 && said.size <= 4);
    });
    return strays ? "outside" : "neutral";
  };
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
  return Object.values(content).map((words) => gistOf(words.join(" ")).words);
}
