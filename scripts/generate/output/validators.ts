import { Ajv2020, type SchemaObject } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import formats from "ajv-formats";
import { rolldown } from "rolldown";
import type { Document } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { bannerComment } from "./banner.ts";
import { errorsPerLoop, withBoundedErrors } from "./bounded-errors.ts";
import { withBoundedLists } from "./bounded-lists.ts";
import { type ValidatorNames, type ValidatorSchemas, validatorSchemas } from "./validator-schemas.ts";

/**
 * A module of compiled validators, `validators[operationId]`: it needs neither Ajv nor eval when it runs.
 *
 * @throws BrokenDocument for a schema that Ajv does not accept
 * @see https://spec.openapis.org/oas/v3.1.1.html#schema-object
 */
export async function validators(document: Document): Promise<string> {
  const named = validatorSchemas(document);
  const modules: Readonly<Record<string, string>> = {
    "aegis:schemas": compiled(document, named),
    "aegis:validators": validatorsTable(named),
  };
  const bundle = await rolldown({
    input: "aegis:validators",
    // Ajv's code requires a few helpers, which are found from here.
    cwd: import.meta.dirname,
    experimental: { attachDebugInfo: "none" },
    plugins: [
      { name: "aegis", resolveId: (id) => (id in modules ? id : undefined), load: (id) => modules[id] },
    ],
  });
  const { output } = await bundle.generate({ format: "esm", comments: false });
  await bundle.close();
  return bannerComment + output[0].code;
}

/** One function for each schema, exported under its name. */
function compiled(document: Document, { schemas }: ValidatorSchemas): string {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    // `required` may name what a sibling schema describes, and types are often one level up.
    strictRequired: false,
    strictTypes: false,
    // Loops over names, and one function for each schema, instead of repeated lines.
    loopRequired: 1,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  formats.default(ajv);
  // They validate nothing: the schemas of a discriminator's mapping say all that it says.
  ajv.addVocabulary([
    "components",
    "discriminator",
    "example",
    "externalDocs",
    "xml",
    "x-source",
    "x-documented",
    "x-decided",
  ]);
  const { schemas: components } = document.components ?? {};
  ajv.addSchema(
    withNamedKeys(
      withoutProse({ $id: "aegis", components: { schemas: components }, $defs: Object.fromEntries(schemas) }),
    ),
  );
  const places = [...schemas].map(([name, schema]) => [name, `aegis${schema.$ref ?? `#/$defs/${name}`}`]);
  try {
    return withBoundedErrors(withBoundedLists(standalone.default(ajv, Object.fromEntries(places))));
  } catch (error) {
    if (error instanceof Error) throw new BrokenDocument(`A schema cannot be compiled: ${error.message}`);
    throw error;
  }
}

/** Descriptions validate nothing, and the compiled code would repeat them. */
function withoutProse(schema: SchemaObject): SchemaObject {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "description" && typeof value === "string" ? undefined : value,
  );
}

/**
 * An object that takes no other keys lists those that it takes: the error for an unknown one names them, so
 * that a reader can say which was meant.
 */
function withNamedKeys(schema: SchemaObject): SchemaObject {
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    if (value?.additionalProperties !== false) return value;
    const { additionalProperties: _closed, ...rest } = value;
    return { ...rest, propertyNames: { enum: Object.keys(rest.properties ?? {}) } };
  });
}

function validatorsTable({ operations }: ValidatorSchemas): string {
  const entries = [...operations].map(
    ([id, names]) => `  ${id}: ${literal(names, (name) => `schemas.${name}`)},`,
  );
  return ['import * as schemas from "aegis:schemas";', "export const validators = {", ...entries, "};"].join(
    "\n",
  );
}

/** The declarations that go with the module. */
export function validatorTypes(document: Document): string {
  const { operations } = validatorSchemas(document);
  return `${bannerComment}
/** What a validator found wrong at one place, in Ajv's words. */
export type ValidationError = {
  /** JSON pointer to the place, "" for the whole value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that the error is about, in the object at the place: an unknown key. */
  readonly propertyName?: string;
  readonly message?: string;
};

/**
 * Validates a value. After a call that returned false, \`errors\` holds the errors of that value: all of them, but
 * at most ${errorsPerLoop} of one list, or of one object whose names the sender chooses.
 */
export type Validate = { (value: unknown): boolean; readonly errors?: readonly ValidationError[] | null };

/** The validators of an operation: \`headers\` by name, \`body\` by media type, \`parts\` by name of a form part, \`responses\` by status. */
export type OperationValidators = {
  readonly path: Validate;
  readonly query: Validate;
  readonly headers: Readonly<Record<string, Validate>>;
  readonly body: Readonly<Record<string, Validate>>;
  readonly parts: Readonly<Record<string, Validate>>;
  readonly responses: Readonly<Record<string, Validate>>;
};

export declare const validators: {
${[...operations].map(([id, names]) => `  readonly ${id}: ${literal(names, () => "Validate")};`).join("\n")}
};
`;
}

/** An operation's part of the table, where `write` turns a schema's name into code. */
function literal(names: ValidatorNames, write: (name: string) => string): string {
  const members = Object.entries(names).map(([key, value]) => {
    if (typeof value === "string") return `${key}: ${write(value)}`;
    const inner = Object.entries(value).map(
      ([name, each]) => `${JSON.stringify(name)}: ${write(String(each))}`,
    );
    return `${key}: {${inner.length === 0 ? "" : ` ${inner.join(", ")} `}}`;
  });
  return `{ ${members.join(", ")} }`;
}
