import type { OperationId } from "@aegis/contract";
import { type OperationValidators, validators } from "@aegis/contract/validators";
import { type BufferedResponse, HttpError, type ReadRequest } from "@aegis/http";
import { own } from "../own.ts";
import { isPage, pageOf } from "../page.ts";
import { withOwnHeaders } from "./own-headers.ts";
import type { Producer } from "./prism.ts";

/** How many bodies are invented before giving up. */
const tries = 10;

/** What is to be invented for a request. */
export type Wish = { readonly status: number; readonly seed: string | undefined };

/** The producers of the operations, by operationId. */
export type Producers = ReadonlyMap<string, Producer>;

/**
 * A response of the given status whose body is invented from the schema, and made to fit together: a page is
 * one of a list of three items, a CSV has the columns of the JSON that it shows, and times are to the second.
 * Prism does not know every rule of a schema, so each body is validated, and one that breaks a rule is
 * invented again; with a seed, in the same order each time.
 *
 * @throws HttpError 500 if none of ten fits the schema; it says which rule they broke
 */
export async function invent(
  producers: Producers,
  id: OperationId,
  request: Pick<ReadRequest, "query">,
  { status, seed }: Wish,
): Promise<BufferedResponse> {
  const report = own.inventedReport?.(id, status);
  if (report !== undefined) {
    const { body } = await invent(producers, report.shows, request, { status: 200, seed });
    const file = Buffer.from(report.write(JSON.parse(body.toString())));
    return withOwnHeaders(id, { status, headers: report.headers, body: file });
  }
  const { responses }: OperationValidators = validators[id];
  const validate = responses[status];
  const producer = producers.get(id);
  if (producer === undefined) throw new Error(`The document has no operation ${id}.`);
  for (let attempt = 0; attempt < tries; attempt++) {
    const dynamic = { seed: seed === undefined || attempt === 0 ? seed : `${seed}/${attempt}` };
    const response = await producer.produce({ status, example: null, dynamic });
    const body = coherent(response, request);
    if (validate === undefined || validate(body)) return withBody(id, response, body);
  }
  const [error] = validate?.errors ?? [];
  const rule = `${error?.instancePath || "The body"} ${error?.message ?? "does not fit"}`;
  throw new HttpError(
    500,
    `No body could be invented for ${id} ${status}: ${rule}. Ask for one of its examples.`,
  );
}

/** The body with its times cut to the second, and of a whole list the page that was asked for. */
function coherent({ headers, body }: BufferedResponse, { query }: Pick<ReadRequest, "query">): unknown {
  const text = body.toString();
  if (!headers["content-type"]?.includes("json")) return text;
  const content: unknown = JSON.parse(text.replaceAll(time, '"$1Z"'));
  return isPage(content) ? { ...content, ...pageOf(content.items, query) } : content;
}

/** As JSON writes a time, with its fraction and its offset. */
const time = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)"/gi;

function withBody(id: OperationId, response: BufferedResponse, body: unknown): BufferedResponse {
  if (typeof body === "string") return response;
  return withOwnHeaders(id, { ...response, body: Buffer.from(JSON.stringify(body)) });
}
