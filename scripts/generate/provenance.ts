import { type Document, operationsOf } from "./document.ts";

/** Where the docs have the heading of `decisions.md`. */
const decisions = "#/section/decisions";

type Described = { $ref?: string; description?: string; "x-source"?: string };

/** A copy of the document in which the description of every operation and schema that is decided leads to the decisions. */
export function withProvenance(document: Document): Document {
  const copy = structuredClone(document);
  const schemas = Object.values(copy.components?.schemas ?? {});
  for (const node of [...operationsOf(copy).map((operation) => operation.node), ...schemas])
    addProvenance(node);
  return copy;
}

function addProvenance(node: Described): void {
  const { description, "x-source": source } = node;
  if (source !== "decided") return;
  const note = `_Decided: see [Decisions](${decisions})._`;
  node.description = description === undefined ? note : `${description.trimEnd()}\n\n${note}`;
}
