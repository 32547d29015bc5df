import { raceWithSignal } from "@aegis/async";
import { type Middleware, present } from "../exchange.ts";
import { atPace, type BodyPace } from "../read/body-pace.ts";
import { requestMediaType } from "../read/find-operation.ts";
import type { FileSink } from "../read/parse-multipart.ts";
import { readContent } from "../read/read-content.ts";
import { shutdownError } from "../respond/shutdown.ts";

/** Where the files of one form are kept until the response has been made. */
export type Files = AsyncDisposable & { readonly sink: FileSink };

/**
 * Reads the body that the operation takes, if it keeps its pace. Its files are kept until the rest of the
 * pipeline has finished.
 */
export function contentReading<State, Caller>(
  newFiles: () => Files,
  shutdown: AbortSignal | undefined,
  pace: BodyPace,
): Middleware<State, Caller> {
  return (next) => async (exchange) => {
    const { req, repeatable } = exchange;
    const { id } = present(exchange.operation, "routing");
    const type = requestMediaType(id);
    if (type === undefined) {
      exchange.content = { kind: "none" };
      return next(exchange);
    }
    const read = (sink: FileSink) =>
      raceWithSignal(atPace(req, readContent(type, req, sink), pace), shutdown, shutdownError);
    if (type !== "multipart/form-data") {
      exchange.content = await read(noFiles);
      return next(exchange);
    }
    await using files = newFiles();
    const sink = repeatable === undefined ? files.sink : repeatable.fingerprint.digesting(files.sink);
    exchange.content = await read(sink);
    // Awaited here: the files are disposed of as soon as this returns.
    return await next(exchange);
  };
}

const noFiles: FileSink = () => {
  throw new Error("Only a form has files.");
};
