import { type OperationId, queryNames } from "@aegis/contract";
import type { Redact } from "@aegis/io/redact";
import type { CallTarget } from "./errors/aegis-error.ts";
import { refuseUnknown } from "./known-names.ts";
import { lowerCased } from "./lower-cased.ts";
import type { CallOptions } from "./options.ts";
import type { AnyParts } from "./parts.ts";
import { queryString } from "./query.ts";
import type { ClientSettings } from "./settings.ts";
import type { Outgoing } from "./transport/outgoing.ts";

/** What all calls of a client have in common. */
export type CallSettings = Pick<ClientSettings, "baseUrl" | "limits"> & {
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly redact: Redact;
};

/** What the call of an operation sends. The options have been checked. */
export function requestOf(
  { operation, method, path }: CallTarget & { readonly operation: OperationId },
  { query, body, form }: AnyParts,
  options: CallOptions | undefined,
  { baseUrl, headers }: CallSettings,
): Outgoing {
  const sent = { ...headers };
  if (body !== undefined) sent["content-type"] = "application/json";
  if (options?.headers) Object.assign(sent, lowerCased(options.headers));
  if (form) sent["content-type"] = form.type;
  return {
    method,
    url: baseUrl + path + (query ? search(operation, query) : ""),
    headers: sent,
    body: form?.content ?? JSON.stringify(body),
    signal: options?.signal ?? undefined,
  };
}

const parameters: Partial<Record<OperationId, Readonly<Record<string, true>>>> = queryNames;

/** Refuses parameters that the operation does not have, which a server may ignore. */
function search(operation: OperationId, query: Readonly<Record<string, unknown>>): string {
  refuseUnknown(query, parameters[operation] ?? {}, operation, "query parameter");
  const text = queryString(query);
  return text && `?${text}`;
}
