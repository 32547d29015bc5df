import type { Draft } from "./draft.ts";
import { isObject, type JsonObject } from "./json-object.ts";
import metaSchemas from "./meta-schemas.json" with { type: "json" };
import { BrokenSchema, UnsupportedSchema } from "./problem.ts";
import { own, subschemasOf } from "./subschemas.ts";

/** A schema with an identifier of its own, and the schemas in it that have a name. */
export type Resource = {
  readonly uri: string;
  readonly root: JsonObject;
  readonly anchors: Map<string, JsonObject>;
  readonly dynamicAnchors: Map<string, JsonObject>;
};

/**
 * Where a reference leads. `dynamicAnchor` is set if it goes by a name that other documents may take over.
 */
export type ReferenceTarget = {
  readonly schema: unknown;
  readonly resource: Resource;
  readonly dynamicAnchor: string | undefined;
};

/**
 * All documents that a schema brings along: itself, those that are embedded in it by `$id`, and the
 * meta-schemas of its draft. There are no others, since nothing is fetched.
 */
export class Documents {
  readonly #draft: Draft;
  readonly #byUri = new Map<string, Resource>();
  readonly #resourceOf = new Map<JsonObject, Resource>();
  readonly main: Resource;

  constructor(schema: JsonObject, draft: Draft) {
    this.#draft = draft;
    this.main = this.#enter(schema, withoutName);
  }

  /** The document that a schema belongs to. @param around the one to assume if the schema is not known yet */
  resourceOf(schema: JsonObject, around: Resource): Resource {
    return this.#resourceOf.get(schema) ?? around;
  }

  /**
   * @throws UnsupportedSchema if the reference leads to another document, BrokenSchema if it leads nowhere
   */
  resolve(reference: string, from: Resource): ReferenceTarget {
    const uri = absolute(reference, from.uri);
    if (uri === undefined) throw new BrokenSchema(`can't resolve reference ${reference}`);
    const [document = "", fragment = ""] = uri.split("#");
    const resource = this.#byUri.get(document) ?? this.#metaSchema(document);
    if (resource === undefined)
      throw new UnsupportedSchema(`refers to ${document.replace(withoutName, "")}, and nothing is fetched`);
    const name = decode(fragment);
    if (name === "" || name.startsWith("/")) return this.#follow(name, resource, reference);
    const dynamic = resource.dynamicAnchors.get(name);
    const schema = dynamic ?? resource.anchors.get(name);
    if (schema === undefined) throw new BrokenSchema(`can't resolve reference ${reference}`);
    return { schema, resource, dynamicAnchor: dynamic === undefined ? undefined : name };
  }

  #follow(pointer: string, start: Resource, reference: string): ReferenceTarget {
    let schema: unknown = start.root;
    let resource = start;
    for (const step of pointer.split("/").slice(1)) {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      if (typeof schema !== "object" || schema === null || !Object.hasOwn(schema, key))
        throw new BrokenSchema(`can't resolve reference ${reference}`);
      schema = Reflect.get(schema, key);
      if (isObject(schema)) resource = this.resourceOf(schema, resource);
    }
    return { schema, resource, dynamicAnchor: undefined };
  }

  #metaSchema(uri: string): Resource | undefined {
    const found = metaSchemas[this.#draft].find(({ $id }) => $id.replace(/#$/, "") === uri);
    return found && this.#enter(found, uri);
  }

  /** Registers a document with all that are embedded in it. */
  #enter(root: JsonObject, base: string): Resource {
    const main = this.#begin(root, this.#uriOf(root, base) ?? base);
    const waiting: [JsonObject, Resource][] = [[root, main]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [schema, resource] = next;
      this.#resourceOf.set(schema, resource);
      this.#nameAnchors(schema, resource);
      for (const inner of subschemasOf(schema, this.#draft)) {
        const uri = this.#uriOf(inner, resource.uri);
        waiting.push([inner, uri === undefined ? resource : this.#begin(inner, uri)]);
      }
    }
    return main;
  }

  #begin(root: JsonObject, uri: string): Resource {
    const resource: Resource = { uri, root, anchors: new Map(), dynamicAnchors: new Map() };
    if (!this.#byUri.has(uri)) this.#byUri.set(uri, resource);
    return resource;
  }

  /** The identifier that a schema gives itself, without a fragment. */
  #uriOf(schema: JsonObject, base: string): string | undefined {
    const id = own(schema, "$id");
    // In draft 7 a reference hides its neighbours, and a fragment alone is the name of a place.
    if (typeof id !== "string" || id.startsWith("#")) return undefined;
    if (this.#draft === "Draft7Validator" && Object.hasOwn(schema, "$ref")) return undefined;
    return absolute(id, base)?.split("#")[0];
  }

  #nameAnchors(schema: JsonObject, { anchors, dynamicAnchors }: Resource): void {
    const add = (names: Map<string, JsonObject>, name: unknown) => {
      if (typeof name === "string" && !names.has(name)) names.set(name, schema);
    };
    if (this.#draft === "Draft7Validator") {
      const id = own(schema, "$id");
      if (typeof id === "string" && id.includes("#") && !Object.hasOwn(schema, "$ref"))
        add(anchors, id.slice(id.indexOf("#") + 1));
      return;
    }
    add(anchors, own(schema, "$anchor"));
    add(dynamicAnchors, own(schema, "$dynamicAnchor"));
  }
}

/** The base of a schema without an identifier. */
const withoutName = "schema://without.name/";

function absolute(reference: string, base: string): string | undefined {
  // The parser of URLs knows relative references only in schemes with a path.
  if (reference.startsWith("#")) return base + reference;
  return URL.parse(reference, base)?.href ?? URL.parse(reference)?.href;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
