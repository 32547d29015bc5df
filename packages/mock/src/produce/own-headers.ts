import { routes } from "@aegis/contract";
import { type BufferedResponse, entityTag } from "@aegis/http";
import { runLocation } from "@aegis/rules/runs";

/**
 * A response with the headers that follow from its body, whatever the examples of the document show: the
 * entity tag of what was read, and where to ask for a run that was created and has not finished.
 *
 * @param shown what the JSON of the body says, if it is known already
 */
export function withOwnHeaders(
  id: string,
  response: BufferedResponse,
  shown: unknown = response.status === 201 ? JSON.parse(response.body.toString()) : undefined,
): BufferedResponse {
  const { status, headers, body } = response;
  if (status === 200 && methods[id]?.method === "GET")
    return {
      ...response,
      headers: { ...headers, etag: entityTag(body), "cache-control": "private, no-cache" },
    };
  if (status !== 201) return response;
  const { location: _location, "retry-after": _retryAfter, ...others } = headers;
  return { ...response, headers: { ...others, ...whereToAsk(shown) } };
}

const methods: Readonly<Record<string, { readonly method: string }>> = routes;

/** Only a run that has not finished has a place to ask. */
function whereToAsk(made: unknown): BufferedResponse["headers"] {
  return isUnfinishedRun(made) ? runLocation(made.id) : {};
}

function isUnfinishedRun(made: unknown): made is { readonly id: number; readonly finished_at: null } {
  return typeof made === "object" && made !== null && "finished_at" in made && made.finished_at === null;
}
