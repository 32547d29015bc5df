import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readDocument } from "@aegis/contract/document";
import { parse } from "yaml";

// How tests read the document. The generator has a reader of its own, which tests must not trust.

/** The folder of the sources. */
export const folder = resolve(import.meta.dirname, "../openapi");

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** What the document says about where its statements come from; `openapi/README.md` has the rules. */
type Marks = {
  readonly "x-source"?: Source;
  readonly "x-documented"?: readonly string[];
  readonly "x-decided"?: readonly string[];
};
/** Whether the public pages say it, or a decision does. */
export type Source = "documented" | "decided";

/** The keywords of JSON Schema that restrict a value in the document. */
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
  readonly default?: unknown;
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
} & Marks;
/** A schema as it is read from the document: its keywords, and plain JSON. */
type SchemaNode = Schema & JsonObject;

type Body = {
  readonly schema: SchemaNode;
  readonly examples?: Readonly<Record<string, { readonly value: Json }>>;
};
type Content = Readonly<Record<string, Body>>;
type Header = Marks & {
  readonly description: string;
  readonly required?: boolean;
  readonly schema: SchemaNode;
  readonly example?: Json;
};
type Response = Marks & {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Content;
};
export type Parameter = Marks & {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly description: string;
  readonly required?: boolean;
  readonly schema: SchemaNode;
  readonly example?: Json;
};
export type Sample = { readonly lang: string; readonly source: string };
type OperationNode = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly [string];
  readonly "x-source": Source;
  /** Left out if the hosted service has it. */
  readonly "x-availability"?: "self-hosted";
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response>>;
  readonly "x-codeSamples": readonly Sample[];
};
export type Operation = OperationNode & {
  /** In capitals, such as `GET`. */
  readonly method: string;
  readonly path: string;
  /** Those of the path, then its own. */
  readonly parameters: readonly Parameter[];
};

const methods = ["get", "post", "put", "patch", "delete"] as const;
type PathItem = { readonly [method in (typeof methods)[number]]?: OperationNode } & {
  readonly parameters?: readonly Parameter[];
};
type Bundle = {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  /** The responses that no operation gives, by status. */
  readonly "x-responses": Readonly<Record<string, Response>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, SchemaNode>>;
    readonly examples: Readonly<Record<string, JsonObject>>;
  };
};

/** The bundle, with its references. `npm run generate -- --check` says whether it is up to date. */
export const bundle = readDocument<Bundle>();

/** The bundle with every reference followed, except those to schemas. */
export const document: Bundle = follow(JSON.stringify(bundle));

/** Every operation, in the order of the document. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const node = item[method];
    if (node === undefined) return [];
    const parameters = [...(item.parameters ?? []), ...(node.parameters ?? [])];
    return [{ ...node, method: method.toUpperCase(), path, parameters }];
  }),
);

/** The operation with an id. @throws Error if there is none */
export function operationOf(id: string): Operation {
  const operation = operations.find(({ operationId }) => operationId === id);
  if (operation === undefined) throw new Error(`The document has no operation ${id}.`);
  return operation;
}

/** What the document says of a status: of the operation, or of a request that leads to none. */
export function responseOf({ responses }: Operation, status: number): Response | undefined {
  return responses[status] ?? document["x-responses"][status];
}

/** An example of a body, and its place: `request`, or the status of the response. */
export type Example = {
  readonly operation: Operation;
  readonly place: string;
  readonly mediaType: string;
  readonly schema: SchemaNode;
  readonly name: string;
  readonly value: Json;
};

/** Every named example of every body, in the order of the document. */
export const examples: readonly Example[] = operations.flatMap((operation) =>
  Object.entries(bodiesOf(operation)).flatMap(([place, content]) =>
    Object.entries(content).flatMap(([mediaType, { schema, examples = {} }]) =>
      Object.entries(examples).map(([name, { value }]) => ({
        operation,
        place,
        mediaType,
        schema,
        name,
        value,
      })),
    ),
  ),
);

/** The value of a named example of a response. @throws Error if there is none */
export function exampleOf(operationId: string, status: number, name: string): Json {
  const example = examples.find(
    ({ operation, place, ...example }) =>
      operation.operationId === operationId && place === String(status) && example.name === name,
  );
  if (example === undefined) throw new Error(`${operationId} has no example ${name} for ${status}.`);
  return example.value;
}

/** The bodies of an operation by place, `request`, `200` and so on; empty for a place without a body. */
export function bodiesOf({ requestBody, responses }: Operation): Readonly<Record<string, Content>> {
  const answers = Object.entries(responses).map(([status, { content = {} }]) => [status, content]);
  return Object.fromEntries([["request", requestBody?.content ?? {}], ...answers]);
}

/** The members of an object; empty for anything else. */
export function membersOf(value: Json | undefined): JsonObject {
  return typeof value === "object" && value !== null && !isList(value) ? value : {};
}

/** The elements of a list; empty for anything else. */
export function elementsOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A data file of the sources, such as `world.yaml`, in the shape that the caller expects. */
export function readData<T>(file: string): T {
  return parse(readFileSync(resolve(folder, file), "utf8"));
}

function follow(text: string): Bundle {
  return JSON.parse(text, (_key, value) => {
    const [, kind, name] = /^#\/components\/(?!schemas)(\w+)\/(.+)$/.exec(value?.$ref) ?? [];
    if (kind === undefined || name === undefined) return value;
    const components: Record<string, Record<string, JsonObject>> = bundle.components;
    // What stands beside a reference wins over what the component says.
    const { $ref: _, ...beside } = value;
    return { ...follow(JSON.stringify(components[kind]?.[name])), ...beside };
  });
}
