import type {
  Oas3_1Definition,
  Oas3_1Schema,
  Oas3Example,
  Oas3Header,
  Oas3MediaType,
  Oas3Operation,
  Oas3Parameter,
  Oas3PathItem,
  Oas3RequestBody,
  Oas3Response,
  OasRef,
} from "@redocly/openapi-core";
import { BrokenDocument } from "../read/broken-document.ts";

/** The bundled OpenAPI document: one file, every `$ref` points into `#/components`. */
export type Document = Oas3_1Definition & {
  /** By status, the responses that no operation gives. */
  readonly "x-responses"?: Readonly<Record<string, Oas3Response<Oas3_1Schema> | OasRef>>;
};
export type Schema = Oas3_1Schema | OasRef;
export type Parameter = Oas3Parameter<Oas3_1Schema>;
type PathItem = Oas3PathItem<Oas3_1Schema>;
type Node = Oas3Operation<Oas3_1Schema> & {
  "x-source"?: string;
  /** `self-hosted` if the hosted service does not have it. */
  "x-availability"?: string;
};

/** A body of a request or a response. */
export type Body = {
  readonly mediaType: string;
  readonly schema: Schema;
  /** The first of its named examples. */
  readonly example: Example | undefined;
  readonly examples: readonly Example[];
  /** What parts of a form are, by name, if they are not what their schemas make of them. */
  readonly encoding: Readonly<Record<string, { readonly contentType?: string }>>;
};
export type Example = {
  readonly name: string;
  readonly summary: string | undefined;
  readonly value: unknown;
};

/** An operation with its references resolved, except those to schemas. */
export type Operation = {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly tag: string;
  /** Those of the path first, then its own, in the order of the document. */
  readonly parameters: readonly Parameter[];
  readonly request: readonly Body[];
  /** In the order of the document. */
  readonly replies: readonly Reply[];
  /** The operation's own node in the document, to add to. */
  readonly node: Node;
};

/** An operation's response of one status: a body for each media type, or no bodies. */
type Reply = {
  readonly status: string;
  readonly description: string;
  readonly bodies: readonly Body[];
  readonly headers: Readonly<Record<string, Header>>;
};
export type Header = Oas3Header<Oas3_1Schema>;

const methods = ["get", "post", "put", "patch", "delete"] as const;
type Method = (typeof methods)[number];

/**
 * The operations of a document, in its order.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#paths-object
 * @see https://spec.openapis.org/oas/v3.1.1.html#operation-object
 * @throws BrokenDocument if an operation lacks what every output needs: an operationId and a tag.
 */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) => {
    const pathItem: PathItem = resolve(item, document.components?.pathItems);
    return methods.flatMap((method) => {
      const node = pathItem[method];
      return node === undefined ? [] : [operationOf(document, { path, pathItem, method, node })];
    });
  });
}

type Place = { path: string; pathItem: PathItem; method: Method; node: Node };

function operationOf(document: Document, { path, pathItem, method, node }: Place): Operation {
  const { operationId: id, tags: [tag] = [] } = node;
  if (id === undefined)
    throw new BrokenDocument(`${method.toUpperCase()} ${path} has no operationId; give it one.`);
  if (tag === undefined) throw new BrokenDocument(`Operation ${id} has no tag; give it one.`);
  const parameters = [...(pathItem.parameters ?? []), ...(node.parameters ?? [])];
  return {
    id,
    method,
    path,
    tag,
    parameters: parameters.map((each) => resolve(each, document.components?.parameters)),
    request: node.requestBody === undefined ? [] : requestOf(document, node.requestBody),
    // OpenAPI 3.1 lets an operation go without responses.
    replies: Object.entries(node.responses ?? {}).map(([status, response]) =>
      replyOf(
        document,
        status,
        resolve<Oas3Response<Oas3_1Schema>>(response, document.components?.responses),
      ),
    ),
    node,
  };
}

function replyOf(
  document: Document,
  status: string,
  { description = "", content, headers = {} }: Oas3Response<Oas3_1Schema>,
): Reply {
  const named = Object.entries(headers).map(([name, header]) => [
    name,
    resolve(header, document.components?.headers),
  ]);
  return { status, description, bodies: bodiesOf(document, content), headers: Object.fromEntries(named) };
}

function requestOf(document: Document, body: Oas3RequestBody<Oas3_1Schema> | OasRef): Body[] {
  return bodiesOf(document, resolve(body, document.components?.requestBodies).content);
}

function bodiesOf(document: Document, content: Record<string, Oas3MediaType<Oas3_1Schema>> = {}): Body[] {
  return Object.entries(content).map(([mediaType, { schema = {}, examples: named, encoding = {} }]) => {
    const examples = examplesOf(document, named);
    return { mediaType, schema, example: examples[0], examples, encoding };
  });
}

/** Named examples with their values. */
export function examplesOf(
  document: Document,
  examples: Record<string, Oas3Example | OasRef> = {},
): Example[] {
  return Object.entries(examples).map(([name, example]) => {
    const { summary, value } = resolve<Oas3Example>(example, document.components?.examples);
    return { name, summary, value };
  });
}

/** The schema itself, whether it is inline or under `#/components/schemas`. */
export function schemaOf(document: Document, schema: Schema): Oas3_1Schema {
  return resolve<Oas3_1Schema>(schema, document.components?.schemas);
}

/** Follows references to components of one kind; the bundle has no others. */
function resolve<T extends object>(node: T | OasRef, components: Record<string, T | OasRef> = {}): T {
  if (!isReference(node)) return node;
  const target = components[node.$ref.slice(node.$ref.lastIndexOf("/") + 1)];
  if (target === undefined) throw new BrokenDocument(`${node.$ref} leads nowhere; correct the reference.`);
  return resolve(target, components);
}

function isReference(node: object): node is OasRef {
  return "$ref" in node;
}
