import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type ClientMethod, methodsOf, propertiesOf } from "./client-methods.ts";
import { clientSource } from "./client-source.ts";

/** An index of what the client can do, from its source: each method with its types and what it does. */
export function clientApi(folder: string = clientSource): string {
  const parsed = (name: string) =>
    ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.Latest, true);
  const files = readdirSync(join(folder, "operations"))
    .filter((name) => name !== "index.ts" && !name.endsWith(".test.ts"))
    .map((name) => parsed(`operations/${name}`));
  const groups = groupsIn(parsed("operations/index.ts"));
  const sections = files.flatMap(methodsOf).map(({ factory, methods }) => {
    const group = groups.get(factory);
    if (group === undefined) throw new Error(`operations/index.ts does not use ${factory}.`);
    return { heading: group === "" ? "aegis" : `aegis.${group}`, methods };
  });
  const [own, others] = [sections.filter(isOwn), sections.filter((each) => !isOwn(each))];
  const itself = [...own.flatMap(({ methods }) => methods), ...propertiesOf(parsed("aegis.ts"), "Aegis")];
  return [
    "<!-- Written by `npm run generate` from packages/client/src. Do not edit. -->",
    "# Methods of the client",
    "`const aegis = createAegis(options?: AegisOptions)`. Types are exported by `@aegis/client`, but for that of `raw`, which is openapi-fetch's.",
    ...[{ heading: "aegis", methods: itself }, ...others].map(sectionOf),
  ]
    .join("\n\n")
    .concat("\n");
}

type Section = { readonly heading: string; readonly methods: readonly ClientMethod[] };

function isOwn({ heading }: Section): boolean {
  return heading === "aegis";
}

function sectionOf({ heading, methods }: Section): string {
  const lines = methods.map(({ signature, summary }) => `- \`${heading}.${signature}\`\\\n  ${summary}`);
  return [`## ${heading}`, "", ...lines].join("\n");
}

/** The group of each function of `operations/`; one that is spread makes methods of the client itself. */
function groupsIn(file: ts.SourceFile): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    const call = ts.isPropertyAssignment(node)
      ? node.initializer
      : ts.isSpreadAssignment(node)
        ? node.expression
        : undefined;
    if (call !== undefined && ts.isCallExpression(call))
      groups.set(call.expression.getText(), ts.isPropertyAssignment(node) ? node.name.getText() : "");
    ts.forEachChild(node, visit);
  };
  visit(file);
  return groups;
}
