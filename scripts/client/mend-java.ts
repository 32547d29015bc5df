import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, pascal } from "./document.ts";
import { type Form, formsOf } from "./forms.ts";
import { inBlock, replaced } from "./mend.ts";
import { type Nullables, nullablesInJson } from "./nullables.ts";

const runtime = readFileSync(join(import.meta.dirname, "runtime.java.txt"), "utf8");

/**
 * Mends what Redocly's generator of Java does not do: it sends files as texts, leaves out null, and does not
 * say in the text of an error what the server said.
 *
 * @throws Error if the generator writes something else than what is mended here
 */
export function mendJava(source: string, document: Document): string {
  const common = runtimeMends.reduce((text, [what, by]) => replaced(text, what, by), source);
  const withForms = formsOf(document).reduce(
    withFiles,
    inBlock(common, "    static Body toMultipart(", () => runtime),
  );
  return nullablesInJson(document).reduce(withNulls, withForms);
}

const runtimeMends: readonly (readonly [string, string])[] = [
  ["\nimport java.time.Duration;\n", "\nimport java.nio.file.Path;\nimport java.time.Duration;\n"],
  [
    "\nimport java.util.LinkedHashMap;\n",
    "\nimport java.util.LinkedHashMap;\nimport java.util.LinkedHashSet;\n",
  ],
  [
    "\nimport java.util.Objects;\n",
    "\nimport java.util.Objects;\nimport java.util.Set;\nimport java.util.UUID;\n",
  ],
  [
    'super("Request failed with status " + status + " for " + url);',
    'super("Request failed with status " + status + " for " + url + ": " + Json.write(body));',
  ],
  [
    "boolean stream = spec.body instanceof InputStream;",
    "boolean stream = spec.body instanceof InputStream || spec.body instanceof HttpRequest.BodyPublisher;",
  ],
  [
    "            if (spec.body instanceof InputStream input) {\n",
    `            if (spec.body instanceof HttpRequest.BodyPublisher given) {
                publisher = given;
            } else if (spec.body instanceof InputStream input) {\n`,
  ],
];

function withFiles(source: string, { name, files }: Form): string {
  return files.reduce(
    (text, file) =>
      inBlock(text, recordOf(name), (record) => {
        const [, component = ""] = new RegExp(`data\\.put\\("${file}", (\\w+)\\);`).exec(record) ?? [];
        const typed = replaced(
          record,
          new RegExp(`\\n {8}String ${component}\\b`),
          `\n        Upload ${component}`,
        );
        return replaced(typed, `asString(data.get("${file}"))`, `(Upload) data.get("${file}")`);
      }),
    source,
  );
}

/** A record remembers which of its fields are to be sent as null; others that are null are left out. */
function withNulls(source: string, { name, properties }: Nullables): string {
  return inBlock(source, recordOf(name), (record) => {
    const [, components = ""] = /\(\n([\s\S]*?)\n {4}\) implements JsonValue \{\n/.exec(record) ?? [];
    const read = properties.map((property) => `"${property}"`).join(", ");
    const changes: readonly (readonly [string | RegExp, string])[] = [
      [
        `${components}\n    ) implements JsonValue {\n`,
        `${components},\n        Set<String> nulls\n    ) implements JsonValue {\n${membersFor(pascal(name), components, properties)}`,
      ],
      [/\n {12}\);\n {8}\}\n/, `,\n                nullsIn(data, ${read})\n            );\n        }\n`],
      [
        "            return data;\n",
        "            nulls.forEach(field -> data.put(field, null));\n            return data;\n",
      ],
    ];
    return changes.reduce((mended, [what, by]) => replaced(mended, what, by), record);
  });
}

/** The constructor that the record had without nulls, and a method for each null. */
function membersFor(record: string, components: string, properties: readonly string[]): string {
  const names = components.split(",\n").map((component) => component.slice(component.lastIndexOf(" ") + 1));
  const withoutNulls = `        public ${record}(
${components.replaceAll(/^/gm, "    ")}
        ) {
            this(${names.join(", ")}, Set.of());
        }
`;
  const methods = properties.map(
    (property) => `
        /** The same, but with null for ${property}. */
        public ${record} withNull${pascal(property)}() {
            return new ${record}(${names.join(", ")}, withNull(nulls, "${property}"));
        }
`,
  );
  return `${withoutNulls}${methods.join("")}\n`;
}

function recordOf(schema: string): string {
  return `    public record ${pascal(schema)}(`;
}
