import type { Operation } from "../../../document/document.ts";
import type { Part, SampleCall } from "../../../document/sample-call.ts";
import type { Field, PageOperation } from "../../page-data.ts";
import type { Settings } from "../settings.ts";

/** A request as the reader has filled it in. */
export type Draft = {
  readonly values: readonly FieldValue[];
  /** The text of the body, as it will be sent; undefined if the operation takes none, or a form. */
  readonly body: string | undefined;
};

/** A field that is sent; one that is left out is not among the values. */
export type FieldValue = {
  readonly field: Field;
  readonly text: string;
  /** Of a file. */
  readonly file?: File;
};

/** What is handed to `fetch`. Nothing is checked: the answer to a wrong value is worth seeing. */
export function requestOf(operation: PageOperation, draft: Draft, { server, key }: Settings): Request {
  const headers = new Headers(headersOf(draft));
  if (key !== "") headers.set("authorization", `Bearer ${key}`);
  if (operation.json !== undefined) headers.set("content-type", operation.json.mediaType);
  return new Request(addressOf(operation, draft, server), {
    method: operation.method.toUpperCase(),
    headers,
    body: draft.body ?? formOf(draft) ?? null,
    credentials: "omit",
    cache: "no-store",
  });
}

/** The address with its ids and its query. The key is never in it. */
export function addressOf({ path }: PageOperation, { values }: Draft, server: string): string {
  const filled = within(values, "path").reduce(
    (address, { field, text }) => address.replace(`{${field.name}}`, () => encodeURIComponent(text)),
    path,
  );
  const query = new URLSearchParams(within(values, "query").map(({ field, text }) => [field.name, text]));
  return `${server}${filled}${query.size === 0 ? "" : `?${query}`}`;
}

function headersOf({ values }: Draft): [string, string][] {
  return within(values, "header").map(({ field, text }) => [field.name, text]);
}

function formOf({ values }: Draft): FormData | undefined {
  const parts = within(values, "form");
  if (parts.length === 0) return undefined;
  const form = new FormData();
  for (const { field, text, file } of parts) form.append(field.name, file ?? text);
  return form;
}

/**
 * The call that the samples are written from.
 *
 * @throws SyntaxError if the body is not JSON, of which there is no sample
 */
export function callOf(operation: PageOperation, draft: Draft, { server, key }: Settings): SampleCall {
  const { id, method, path, tag, json, replyType, fileName } = operation;
  const called: Pick<Operation, "id" | "method" | "path" | "tag"> = { id, method, path, tag };
  const parts = within(draft.values, "form").map(partOf);
  const body: SampleCall["body"] =
    json !== undefined && draft.body !== undefined
      ? { kind: "json", mediaType: json.mediaType, value: JSON.parse(draft.body) }
      : parts.length > 0
        ? { kind: "form", parts }
        : undefined;
  const named = (where: Field["in"]) =>
    within(draft.values, where).map(({ field, text }) => ({ name: field.name, value: typed(field, text) }));
  return {
    operation: called,
    server,
    key,
    path: named("path"),
    query: named("query"),
    headers: named("header"),
    body,
    replyType,
    fileName,
  };
}

function partOf({ field, text, file }: FieldValue): Part {
  const { name } = field;
  if (file !== undefined) return { name, kind: "file", value: file.name };
  const value = typed(field, text);
  return { name, kind: field.kind === "json" && value !== text ? "json" : "plain", value };
}

/** The value that a text stands for, or the text itself if it stands for none of the field's type. */
function typed({ kind }: Field, text: string): unknown {
  if (kind !== "number" && kind !== "boolean" && kind !== "json") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function within(values: readonly FieldValue[], where: Field["in"]): FieldValue[] {
  return values.filter(({ field }) => field.in === where);
}
