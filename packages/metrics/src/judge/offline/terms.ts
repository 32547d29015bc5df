import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { parse } from "yaml";

const isTermFile = new Ajv().compile<Readonly<Record<string, string>>>({
  type: "object",
  additionalProperties: { type: "string", minLength: 1 },
});

const terms = readTerms();

function readTerms(): Readonly<Record<string, string>> {
  const file = new URL("terms.yaml", import.meta.url);
  const content: unknown = parse(readFileSync(file, "utf8"));
  if (!isTermFile(content)) throw new Error(`${file.pathname} is not a list of terms`);
  return content;
}

/**
 * A pattern with what `terms.yaml` has for each name in braces, as in `{group}`.
 *
 * @throws Error if it has nothing by that name
 */
export function withTerms(pattern: string): string {
  return pattern.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => {
    const term = terms[name];
    if (term === undefined) throw new Error(`terms.yaml has no {${name}}`);
    return term;
  });
}
