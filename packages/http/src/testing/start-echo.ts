import { once } from "node:events";
import type { RequestListener } from "node:http";
import { type Listening, listen } from "../listen.ts";
import { page, readPages } from "../middleware/pages.ts";
import type { BodyPace } from "../read/body-pace.ts";
import type { FormFile } from "../read/form.ts";
import type { FileSink } from "../read/parse-multipart.ts";
import { serveApi } from "../serve-api.ts";

/**
 * A server for tests, which asks for no key: a request that fits is answered with the operation and what was
 * read.
 */
export async function startEcho({
  docs = "nowhere",
  sink = weigh,
  errors = [],
  onDispose = () => {},
  bodyPace,
}: {
  readonly docs?: string;
  readonly sink?: FileSink;
  /** Gets the errors that refuse nothing; the client then gets a 500. */
  readonly errors?: unknown[];
  /** Is called when the files of a form are disposed of. */
  readonly onDispose?: () => void;
  readonly bodyPace?: BodyPace;
} = {}): Promise<Listening> {
  const listener = serveApi<undefined, string>({
    begin: () => undefined,
    authenticate: (key) => key,
    answer: ({ id, request }) => page("application/json", Buffer.from(JSON.stringify({ id, ...request }))),
    pages: await readPages(docs),
    newFiles: () => ({ sink, [Symbol.asyncDispose]: async () => onDispose() }),
    onError: (error) => errors.push(error),
    ...(bodyPace === undefined ? {} : { bodyPace }),
  });
  const withKey: RequestListener = (req, res) => {
    req.headers.authorization ??= "Bearer sk_test";
    listener(req, res);
  };
  return listen(withKey, { port: 0, host: "127.0.0.1", graceMs: 500 });
}

const weigh: FileSink = async (_part, file, bytes): Promise<FormFile> => {
  let size = 0;
  bytes.on("data", (chunk: Buffer) => {
    size += chunk.length;
  });
  await once(bytes, "end");
  return { ...file, size };
};
