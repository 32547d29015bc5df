import type { Edit } from "./mutant.ts";

/** A request on its way to the server. */
export type PassedRequest = {
  /** After the base URL. */
  readonly path: string;
  readonly query: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
};

/** A request after an edit; the same if the edit is about the answer. */
export function editRequest(request: PassedRequest, edit: Edit, key: string): PassedRequest {
  const { headers } = request;
  if (edit.op === "query") return { ...request, query: editQuery(request.query, edit) };
  if (edit.op === "key" && headers.authorization === undefined)
    return { ...request, headers: { ...headers, authorization: `Bearer ${key}` } };
  if (edit.op !== "requestHeader") return request;
  const { [edit.name ?? ""]: _, ...others } = headers;
  return {
    ...request,
    headers: edit.value === null ? others : { ...others, [edit.name ?? ""]: String(edit.value) },
  };
}

function editQuery(query: string, { name = "", value, min, max }: Edit): string {
  const parameters = new URLSearchParams(query);
  const given = parameters.get(name);
  if (given === null) return query;
  const number = Number(given);
  const isInRange = (min === undefined || number >= min) && (max === undefined || number <= max);
  if (!isInRange || (min !== undefined && !/^\d+$/.test(given))) return query;
  if (value === null || value === undefined) parameters.delete(name);
  else parameters.set(name, String(value));
  return parameters.toString();
}
