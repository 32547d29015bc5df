import { once } from "node:events";
import { type FormFile, readRequest } from "@aegis/contract/request";
import type { FileSink } from "../body/parse-multipart.ts";
import { readBody } from "../body/read-body.ts";
import { corsHeaders } from "../cors.ts";
import { findOperation } from "../find-operation.ts";
import { type Listening, listen } from "../listen.ts";
import { page, readPages } from "../pages.ts";
import { preRoute } from "../pre-route.ts";
import { HttpError } from "../response.ts";
import { send } from "../send.ts";
import { readTarget } from "../target.ts";

/** A server for tests, without keys: a request that fits is answered with the operation and what was read. */
export async function startEcho({
  docs = "nowhere",
  sink = weigh,
  errors = [],
}: {
  readonly docs?: string;
  readonly sink?: FileSink;
  /** Gets what fails otherwise than by a refusal; the client then gets a 500. */
  readonly errors?: unknown[];
} = {}): Promise<Listening> {
  const door = preRoute(await readPages(docs));
  const answer = async (req: Parameters<typeof send>[0]) => {
    const target = readTarget(req.url ?? "/");
    const early = door(req, target);
    if (early !== undefined) return early;
    const { id, path } = findOperation(req.method ?? "", target);
    const reading = readRequest(id, { path, query: target.query, body: await readBody(id, req, sink) });
    if ("fault" in reading) throw new HttpError(reading.fault.status, reading.fault.detail);
    return page("application/json", Buffer.from(JSON.stringify({ id, ...reading.request })));
  };
  return listen(
    (req, res) => {
      answer(req)
        .catch((error: unknown) => {
          if (error instanceof HttpError) return error.answer;
          errors.push(error);
          return new HttpError(500, "Internal server error.").answer;
        })
        .then(({ status, headers, body }) =>
          send(req, res, { status, headers: { ...headers, ...corsHeaders(req, "Allow") }, body }),
        );
    },
    { port: 0, host: "127.0.0.1", graceMs: 500 },
  );
}

const weigh: FileSink = async (_part, file, bytes): Promise<FormFile> => {
  let size = 0;
  bytes.on("data", (chunk: Buffer) => {
    size += chunk.length;
  });
  await once(bytes, "end");
  return { ...file, size };
};
