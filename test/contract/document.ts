import { readFileSync } from "node:fs";
import { documentFiles } from "@aegis/contract/document";

/** The keywords of JSON Schema that decide about a value in the document. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly contentSchema?: Schema;
};

type Example = { readonly value: unknown };
type Content = { readonly schema: Schema; readonly examples?: Readonly<Record<string, Example>> };
type Response = { readonly content?: Readonly<Record<string, Content>> };
export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
};
export type Sample = { readonly lang: string; readonly source: string };
type OperationNode = {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Response>>;
  readonly "x-codeSamples": readonly Sample[];
};
export type Operation = OperationNode & {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
};

type PathItem = { readonly parameters?: readonly Parameter[] } & {
  readonly [method in (typeof methods)[number]]?: OperationNode;
};
type Document = {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const methods = ["get", "post", "put", "patch", "delete"] as const;

const bundle: Document = JSON.parse(readFileSync(documentFiles.json, "utf8"));

/** The document with every reference followed, but those to schemas. */
export const document: Document = follow(JSON.stringify(bundle));

/** Every operation, in the order of the document, with the parameters of its path. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const node = item[method];
    if (node === undefined) return [];
    const parameters = [...(item.parameters ?? []), ...(node.parameters ?? [])];
    return [{ ...node, method: method.toUpperCase(), path, parameters }];
  }),
);

/** The operation of an id. */
export function operationOf(id: string): Operation {
  const operation = operations.find(({ operationId }) => operationId === id);
  if (operation === undefined) throw new Error(`The document has no operation ${id}.`);
  return operation;
}

/** The value of a named example of an answer. */
export function exampleOf(operationId: string, status: number, name: string): unknown {
  const { content = {} } = operationOf(operationId).responses[status] ?? {};
  const example = Object.values(content).find(({ examples = {} }) => name in examples)?.examples?.[name];
  if (example === undefined) throw new Error(`${operationId} has no example ${name} for ${status}.`);
  return example.value;
}

function follow<T>(text: string): T {
  return JSON.parse(text, (_, node) => {
    const reference: unknown = node?.$ref;
    if (typeof reference !== "string" || reference.startsWith("#/components/schemas/")) return node;
    return follow(JSON.stringify(at(reference)));
  });
}

function at(reference: string): unknown {
  return reference
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => Object(node)[key.replaceAll("~1", "/").replaceAll("~0", "~")], bundle);
}
