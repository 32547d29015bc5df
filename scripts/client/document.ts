/** What these files read of an OpenAPI document; the rest of it is kept as it is. */
export type Document = {
  readonly openapi?: string;
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly info?: object;
  readonly servers?: readonly object[];
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
};

export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly nullable?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export type Operation = {
  readonly operationId?: string;
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>;
};

export function operationsOf({ paths = {} }: Document): readonly Operation[] {
  return Object.values(paths).flatMap((item) =>
    Object.entries(item).flatMap(([method, operation]) =>
      methods.has(method) && isOperation(operation) ? [operation] : [],
    ),
  );
}

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

function isOperation(value: unknown): value is Operation {
  return typeof value === "object" && value !== null;
}

/** The name of the component that a reference leads to, if it is a schema. */
export function componentOf({ $ref }: Schema): string | undefined {
  return /^#\/components\/schemas\/([^/]+)$/.exec($ref ?? "")?.[1];
}

/** Its own properties, and those that it has by `allOf`. */
export function membersOf(
  schema: Schema,
  schemas: Readonly<Record<string, Schema>>,
): { readonly properties: Readonly<Record<string, Schema>>; readonly required: readonly string[] } {
  const { properties, required = [], allOf = [] } = schemas[componentOf(schema) ?? ""] ?? schema;
  const parts = allOf.map((part) => membersOf(part, schemas));
  return {
    properties: Object.assign({}, ...parts.map((part) => part.properties), properties),
    required: [...parts.flatMap((part) => part.required), ...required],
  };
}

/** As Go and other languages write the name of a type or a public field. */
export function pascal(name: string): string {
  return name.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, letter: string) => letter.toUpperCase());
}

/** As Java and PHP write the name of a method. */
export function camel(name: string): string {
  const words = pascal(name);
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
