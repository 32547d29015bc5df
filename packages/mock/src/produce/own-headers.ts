import { routes } from "@aegis/contract";
import { type BufferedResponse, entityTag } from "@aegis/http";
import { runLocation } from "@aegis/rules/runs";

/**
 * A response with the headers that follow from its body: the entity tag of what was read, and where to ask
 * for a run that was created and has not finished.
 */
export function withOwnHeaders(id: string, response: BufferedResponse): BufferedResponse {
  const more = ownHeaders(id, response);
  return more === undefined ? response : { ...response, headers: { ...response.headers, ...more } };
}

function ownHeaders(id: string, { status, body }: BufferedResponse): BufferedResponse["headers"] | undefined {
  if (status === 200 && methods[id]?.method === "GET")
    return { etag: entityTag(body), "cache-control": "private, no-cache" };
  if (status !== 201 || !id.startsWith("create")) return undefined;
  const made: unknown = JSON.parse(body.toString());
  return isUnfinishedRun(made) ? runLocation(made.id) : undefined;
}

const methods: Readonly<Record<string, { readonly method: string }>> = routes;

function isUnfinishedRun(made: unknown): made is { readonly id: number; readonly finished_at: null } {
  return typeof made === "object" && made !== null && "finished_at" in made && made.finished_at === null;
}
