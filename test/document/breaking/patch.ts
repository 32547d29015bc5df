import { isDeepStrictEqual } from "node:util";
import { isObject, listOf } from "../../../scripts/breaking/json.ts";

/** An operation of JSON Patch, as far as the cases use it. */
export type PatchOperation =
  | { readonly op: "add" | "replace" | "test"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string }
  | { readonly op: "move"; readonly from: string; readonly path: string };

/**
 * The patch that a case of a JSON file holds.
 *
 * @throws Error if an operation is none of those above
 */
export function patchOf(value: unknown): readonly PatchOperation[] {
  return listOf(value).map((operation) => {
    if (isPatchOperation(operation)) return operation;
    throw new Error(`${JSON.stringify(operation)} is not an operation of JSON Patch.`);
  });
}

function isPatchOperation(value: unknown): value is PatchOperation {
  if (!isObject(value) || typeof value.path !== "string") return false;
  const { op } = value;
  if (op === "move") return typeof value.from === "string";
  return op === "remove" || ((op === "add" || op === "replace" || op === "test") && "value" in value);
}

/**
 * A copy of a document with a patch applied.
 *
 * @throws Error if a pointer leads nowhere, if an `add` hits what is there, or a `replace` changes nothing: a
 *   case that misses proves nothing.
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export function patched<T>(document: T, patch: readonly PatchOperation[]): T {
  const copy = structuredClone(document);
  for (const operation of patch) {
    switch (operation.op) {
      case "add":
        add(copy, operation.path, operation.value);
        break;
      case "test":
        if (!isDeepStrictEqual(valueAt(copy, operation.path), operation.value)) {
          throw new Error(
            `${operation.path} is not ${JSON.stringify(operation.value)}; point at where it is now.`,
          );
        }
        break;
      case "remove":
        remove(copy, operation.path);
        break;
      case "move":
        add(copy, operation.path, remove(copy, operation.from));
        break;
      case "replace":
        if (isDeepStrictEqual(remove(copy, operation.path), operation.value)) {
          throw new Error(`${operation.path} is already what the patch makes of it; mend the case.`);
        }
        add(copy, operation.path, operation.value);
        break;
    }
  }
  return copy;
}

function add(document: unknown, pointer: string, value: unknown): void {
  const { parent, key } = parentOf(document, pointer);
  if (Array.isArray(parent)) {
    parent.splice(key === "-" ? parent.length : Number(key), 0, value);
  } else if (Object.hasOwn(parent, key)) {
    throw new Error(`${pointer} is there already; mend the case.`);
  } else {
    Object.assign(parent, { [key]: value });
  }
}

function remove(document: unknown, pointer: string): unknown {
  const { parent, key } = parentOf(document, pointer);
  const value = valueAt(document, pointer);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
  return value;
}

function valueAt(document: unknown, pointer: string): unknown {
  const { parent, key } = parentOf(document, pointer);
  const value: unknown = Reflect.get(parent, key);
  if (value === undefined) throw new Error(`${pointer} leads nowhere; point at where it is now.`);
  return value;
}

function parentOf(document: unknown, pointer: string): { parent: object; key: string } {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const parent = keys.slice(0, -1).reduce<unknown>((node, key) => {
    return typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined;
  }, document);
  if (typeof parent !== "object" || parent === null) {
    throw new Error(`${pointer} leads nowhere; point at where it is now.`);
  }
  return { parent, key: keys.at(-1) ?? "" };
}
