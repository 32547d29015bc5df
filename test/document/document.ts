import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { documentFiles } from "@aegis/contract/document";
import { parse } from "yaml";

/** The folder of the sources. */
export const folder = resolve(import.meta.dirname, "../../openapi");

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

export type Body = {
  readonly schema: JsonObject;
  readonly examples?: Record<string, { readonly value: Json }>;
};
type Header = { readonly schema: JsonObject; readonly example?: Json };
type Response = {
  readonly headers?: Record<string, Header>;
  readonly content?: Record<string, Body>;
};
type Parameter = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly schema: JsonObject;
  readonly example?: Json;
};
type OperationNode = {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly [string];
  readonly "x-source": string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, Body> };
  readonly responses: Record<string, Response>;
};
export type Operation = OperationNode & {
  readonly method: Method;
  readonly path: string;
  /** Those of the path, then its own. */
  readonly parameters: readonly Parameter[];
};

const methods = ["get", "post", "put", "delete"] as const;
type Method = (typeof methods)[number];
type PathItem = { readonly [method in Method]?: OperationNode } & {
  readonly parameters?: readonly Parameter[];
};
type Bundle = {
  readonly jsonSchemaDialect: string;
  readonly paths: Record<string, PathItem>;
  readonly components: Record<"schemas" | "examples", Record<string, JsonObject>>;
};

/** The bundle, with its references. `npm run generate -- --check` says whether it is up to date. */
export const bundle: Bundle = JSON.parse(readFileSync(documentFiles.json, "utf8"));

/** The bundle with every reference followed, except those to schemas. */
export const document: Bundle = follow(JSON.stringify(bundle));

/** Every operation, in the order of the document. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const node = item[method];
    if (node === undefined) return [];
    return [{ ...node, method, path, parameters: [...(item.parameters ?? []), ...(node.parameters ?? [])] }];
  }),
);

/** An example of a body, and its place: `request`, or the status of the response. */
export type Example = {
  readonly operation: Operation;
  readonly place: string;
  readonly mediaType: string;
  readonly schema: JsonObject;
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

/** The bodies of an operation by place, `request`, `200` and so on; empty for a place without a body. */
export function bodiesOf({ requestBody, responses }: Operation): Record<string, Record<string, Body>> {
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
    return follow(JSON.stringify(components[kind]?.[name]));
  });
}
