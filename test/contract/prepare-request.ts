export { exampleKey } from "@aegis/contract";

import type { CaseBody, CaseRequest, FormPart, Padding } from "@aegis/contract/cases";
import type { OwnThings, ServerControls } from "./own.ts";
import type { Witness } from "./witness.ts";

/** Where requests are sent, and with which key. */
export type Target = {
  /** The base URL, without a trailing slash. */
  readonly url: string;
  readonly key: string;
  /** Whether it stores what it is sent. One that does not is told by `Prefer` how to respond. */
  readonly stateful: boolean;
  /** Whether it began with the examples' world and still holds it. */
  readonly hasWorld?: boolean;
  /** Of a server that others use: what the suite makes there. Everything else is left alone. */
  readonly own?: OwnThings;
  /** Of a server in this process, which is reset to that world after each case that changed it. */
  readonly controls?: ServerControls;
  /** Operations that the server does not offer, of those that the hosted service does not have. */
  readonly lacks?: ReadonlySet<string>;
  /** Judge only what the public pages of the API say. */
  readonly onlyDocumented?: boolean;
  /** Counts what is seen of what the document promises. */
  readonly witness?: Witness;
};

/** A request ready to be sent, or to be printed as a command. */
export type PreparedRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | readonly FormPart[];
};

/** The request of a case with the URL and the key of a target. */
export function prepareRequest(
  request: CaseRequest,
  { url, key }: Pick<Target, "url" | "key">,
  prefer?: string,
): PreparedRequest {
  const { method, path, query = {}, headers, scheme, contentType, body } = request;
  const search = new URLSearchParams(query).toString();
  return {
    method,
    url: url + path + (search === "" ? "" : `?${search}`),
    headers: {
      ...headers,
      ...(scheme !== null && { Authorization: `${scheme} ${key}` }),
      ...(contentType !== undefined && { "Content-Type": contentType }),
      ...(prefer !== undefined && { Prefer: prefer }),
    },
    ...(body !== undefined && { body: sent(body) }),
  };
}

function sent(body: CaseBody): string | readonly FormPart[] {
  if ("text" in body) return body.text;
  if ("form" in body) return body.form;
  return JSON.stringify(body.padding === undefined ? body.json : padded(body.json, body.padding));
}

/** A copy of a body, with the list at a place filled up to a length; the place begins with `body`. */
function padded(json: unknown, { at: [, ...steps], length }: Padding): unknown {
  const copy = structuredClone(json);
  const list: unknown = steps.reduce<unknown>((node, step) => Object(node)[step], copy);
  if (!Array.isArray(list)) throw new Error(`There is no list at ${steps.join(".")} to pad.`);
  const last: unknown = list.at(-1);
  list.push(...Array.from({ length: length - list.length }, () => last));
  return copy;
}
