import type { OperationId } from "@aegis/contract";
import type { BufferedResponse, ReadRequest } from "@aegis/http";
import { own } from "./own.ts";
import { isPage, pageOf } from "./page.ts";
import { createPageCache } from "./page-cache.ts";
import type { ExampleSet } from "./produce/example-set.ts";
import { withOwnHeaders } from "./produce/own-headers.ts";
import { underId } from "./world/under-id.ts";
import { worldName } from "./world/with-world.ts";

/** Gives the usual answer of an operation to a request. */
export type UsualAnswer = (set: ExampleSet, id: OperationId, request: ReadRequest) => BufferedResponse;

/**
 * Makes what a request gets that prefers nothing: the thing of the examples' world that it names, the page of
 * a list that it asks for, an example with what it sent, or the first example, under the id that it names. A
 * list is the world's, or else what its example shows. It throws a DomainError if the world rules the request
 * out.
 *
 * @param strictIds whether an id that is not in the world is refused instead of answered by an example
 */
export function createUsualAnswer(strictIds: boolean): UsualAnswer {
  const pages = createPageCache();
  return (set, id, request) => {
    const [thing] = Object.values(request.path);
    const named = thing === undefined ? undefined : set.byName.get(worldName(String(thing)));
    if (named !== undefined) return named;
    if (strictIds) refuseUnknown(id, request);
    const list = erased(own.lists?.[id]) ?? exampleList(set, request);
    if (list !== undefined)
      return pages(id, [request.path, request.query], () =>
        responseOf(set, id, list(request.query, request.path)),
      );
    const made = echoed(set, id, request) ?? (thing === undefined ? undefined : shownBy(set));
    return made === undefined ? set.usual : responseOf(set, id, underId(made, request.path));
  };
}

function refuseUnknown(id: OperationId, { path, body }: ReadRequest): void {
  own.refuseUnknownPath?.(path);
  if (body !== undefined) erased(own.refuseUnknownBody?.[id])?.(body);
}

/**
 * A list that the world does not have, of which its example shows all items. A request with a body says there
 * what it searches for, so its example stays as it is.
 */
function exampleList(
  { finished: example }: ExampleSet,
  { body }: ReadRequest,
): ((query: ReadRequest["query"], path: ReadRequest["path"]) => unknown) | undefined {
  if (body !== undefined || !isPage(example)) return undefined;
  return (query) => ({ ...example, ...pageOf(example.items, query) });
}

/** An example of something finished says most: the rest is made from it. */
function echoed({ usual, finished }: ExampleSet, id: OperationId, request: ReadRequest): unknown {
  if (request.body === undefined || usual.body.length === 0) return undefined;
  return erased(own.echoes?.[id])?.(request, finished);
}

/** What the first success shows; undefined if that is not JSON. */
function shownBy({ usual: { headers, body } }: ExampleSet): unknown {
  return headers["content-type"]?.includes("json") ? JSON.parse(body.toString()) : undefined;
}

function responseOf({ usual }: ExampleSet, id: OperationId, shown: unknown): BufferedResponse {
  return withOwnHeaders(id, { ...usual, body: Buffer.from(JSON.stringify(shown)) }, shown);
}

/**
 * What belongs to one operation takes nothing that the compiler knows by the operation's name alone; the
 * validator of the same name has said what is for it.
 */
function erased(own: unknown): ((...given: readonly unknown[]) => unknown) | undefined {
  return own as ((...given: readonly unknown[]) => unknown) | undefined;
}
