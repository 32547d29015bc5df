import type { CaseBody, CaseRequest } from "@aegis/contract/cases";
import { world } from "@aegis/contract/world";

/** What the API's user can make and delete, in an order in which it can go; named as in the world. */
export const kinds = ["runs", "data_collections", "datasets"] as const;

/** What an id belongs to. */
export type Kind = (typeof kinds)[number];

/** Gives the id to send in place of one, which need not be whole. */
export type Replace = (kind: Kind, id: number) => Promise<number>;

/** Where things of a kind are made. */
export function pathOf(kind: Kind): string {
  return `/${kind.replaceAll("_", "-")}`;
}

/** What a path leads to, or what a request to it makes. */
export function kindAt(path: string): Kind | undefined {
  return kinds.find((kind) => path === pathOf(kind) || path.startsWith(`${pathOf(kind)}/`));
}

/** Whether a path leads to a thing that the examples' world does not have. */
export function isStranger(path: string): boolean {
  const kind = kindAt(path);
  const [, , id = ""] = path.split("/");
  return kind !== undefined && /^\d+$/.test(id) && !(id in world[kind]);
}

/** The part of a case's id that says that it names a thing by the lowest or highest id there can be. */
export const namesThingByNumber = /\/(run|dataset|data_collection)_ids?\/(0\/)?at-(minimum|maximum)$/;

/** A request with each of its ids replaced: in the path, in the query, in a form and in a body. */
export async function withIds(request: CaseRequest, replace: Replace): Promise<CaseRequest> {
  const { path, query, body } = request;
  return {
    ...request,
    path: await inPath(path, replace),
    ...(query !== undefined && { query: await inTexts(query, replace) }),
    ...(body !== undefined && { body: await inBody(body, replace) }),
  };
}

/** A fraction too: a server that reads `1.5` as 1 must not find a stranger's thing. */
const idText = /^\d+(\.\d+)?$/;

async function inPath(path: string, replace: Replace): Promise<string> {
  const kind = kindAt(path);
  const [root, name, id = "", ...rest] = path.split("/");
  if (kind === undefined || !idText.test(id)) return path;
  return [root, name, await replace(kind, Number(id)), ...rest].join("/");
}

async function inBody(body: CaseBody, replace: Replace): Promise<CaseBody> {
  if ("text" in body) return body;
  if ("form" in body) {
    const parts = body.form.map(async (part) => ({
      ...part,
      value: await inText(part.name, part.value, replace),
    }));
    return { form: await Promise.all(parts) };
  }
  const { json } = body;
  if (typeof json !== "object" || json === null || Array.isArray(json)) return body;
  const fields = await eachOf<unknown, unknown>({ ...json }, (name, value) =>
    inValue(kindOf(name), value, replace),
  );
  return { ...body, json: fields };
}

async function inValue(kind: Kind | undefined, value: unknown, replace: Replace): Promise<unknown> {
  if (kind === undefined) return value;
  if (typeof value === "number") return replace(kind, value);
  if (!Array.isArray(value)) return value;
  return Promise.all(value.map((each) => inValue(kind, each, replace)));
}

function inTexts(texts: Readonly<Record<string, string>>, replace: Replace): Promise<Record<string, string>> {
  return eachOf(texts, (name, text) => inText(name, text, replace));
}

async function inText(name: string, text: string, replace: Replace): Promise<string> {
  const kind = kindOf(name);
  return kind !== undefined && idText.test(text) ? String(await replace(kind, Number(text))) : text;
}

/** `dataset_id` and `dataset_ids` name datasets. */
function kindOf(field: string): Kind | undefined {
  return kinds.find((kind) => field.replace(/_ids?$/, "s") === kind && field !== kind);
}

async function eachOf<From, To>(
  fields: Readonly<Record<string, From>>,
  change: (name: string, value: From) => Promise<To>,
): Promise<Record<string, To>> {
  const entries = Object.entries(fields).map(
    async ([name, value]) => [name, await change(name, value)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}
