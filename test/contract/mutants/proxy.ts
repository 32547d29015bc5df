import { once } from "node:events";
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Behaviour, behaviours, type Pass } from "./behaviours.ts";
import { type Answer, editAnswer, matches } from "./edit-answer.ts";
import { editRequest, type PassedRequest } from "./edit-request.ts";
import type { Mutant } from "./mutant.ts";

/** A proxy that a mutant sits in. */
export type Proxy = {
  /** The base URL, in place of the server's. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** What hop by hop has to be said anew. */
const ownHeaders = ["connection", "keep-alive", "transfer-encoding", "content-length", "host"];

/** Starts a proxy before the server at a base URL, with the fault of the mutant, if there is one. */
export async function startProxy(base: string, key: string, mutant?: Mutant): Promise<Proxy> {
  const { pathname } = new URL(base);
  const behaviour = mutant?.behaviour === undefined ? undefined : behaviourOf(mutant.behaviour);
  let count = 0;
  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const passed = readHead(incoming, pathname);
    const asked = { method: incoming.method ?? "GET", path: passed.path };
    const on = mutant?.on ?? {};
    const edits = mutant?.edit ?? [];
    const request = matches(on, asked)
      ? edits.reduce((last, edit) => editRequest(last, edit, key), passed)
      : passed;
    const answer =
      behaviour === undefined || !matches(on, asked)
        ? await pass(base, asked.method, request, incoming)
        : await behave(behaviour, base, asked, request, incoming);
    count += 1;
    const edited = matches(on, asked, answer)
      ? edits.reduce((last, edit) => editAnswer(last, edit, count), answer)
      : answer;
    respond(outgoing, edited, asked.method);
  };
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error) => outgoing.destroy(error));
  });
  // The server says whether it wants the body, since the body is passed on as it comes.
  server.on("checkContinue", (incoming, outgoing) => {
    outgoing.writeContinue();
    server.emit("request", incoming, outgoing);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = address(server.address());
  return {
    url: `http://127.0.0.1:${port}${pathname}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function behaviourOf(name: string): Behaviour {
  const create = behaviours[name];
  if (create === undefined) throw new Error(`There is no behaviour ${name}.`);
  return create();
}

function address(value: AddressInfo | string | null): AddressInfo {
  if (value === null || typeof value === "string") throw new Error("The proxy has no port.");
  return value;
}

function readHead(incoming: IncomingMessage, pathname: string): PassedRequest {
  const [path = "", query = ""] = (incoming.url ?? "/").split(/\?(.*)/s);
  const headers = Object.entries(incoming.headersDistinct).map(([name, values = []]) => [
    name,
    values.join(", "),
  ]);
  return {
    path: path.startsWith(pathname) ? path.slice(pathname.length) : path,
    query,
    headers: Object.fromEntries(headers),
  };
}

async function behave(
  behaviour: Behaviour,
  base: string,
  asked: { readonly method: string; readonly path: string },
  request: PassedRequest,
  incoming: IncomingMessage,
): Promise<Answer> {
  let read: Promise<Buffer> | undefined;
  const body = async () => {
    read ??= incoming.toArray().then((pieces) => Buffer.concat(pieces));
    return (await read).toString();
  };
  const passOn: Pass = async (change = {}) => {
    const { method = asked.method, path = request.path } = change;
    const sent = change.body ?? (await read) ?? incoming;
    return pass(base, method, { ...request, path }, ["GET", "DELETE"].includes(method) ? undefined : sent);
  };
  return behaviour({ ...asked, query: request.query, body }, passOn);
}

/** Sends a request on, with a body that is there or still comes. */
function pass(
  base: string,
  method: string,
  { path, query, headers }: PassedRequest,
  body: IncomingMessage | Buffer | string | undefined,
): Promise<Answer> {
  const length = typeof body === "object" && "pipe" in body ? headers["content-length"] : undefined;
  const kept = Object.entries(headers).filter(
    ([name]) => !ownHeaders.includes(name) && name !== "expect" && name !== "accept-encoding",
  );
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(`${base}${path}${query === "" ? "" : `?${query}`}`, {
      method,
      headers: { ...Object.fromEntries(kept), ...(length !== undefined && { "content-length": length }) },
    });
    outgoing.on("error", reject).on("response", (response) => {
      response.toArray().then((chunks) => resolve(answerOf(response, Buffer.concat(chunks))), reject);
    });
    if (body === undefined || typeof body === "string" || Buffer.isBuffer(body)) outgoing.end(body);
    else {
      // A server may refuse a body unread: then the client's end of it does not matter.
      outgoing.flushHeaders();
      body.on("error", () => outgoing.destroy()).pipe(outgoing);
    }
  });
}

function answerOf({ statusCode = 0, headersDistinct }: IncomingMessage, body: Buffer): Answer {
  const headers = Object.entries(headersDistinct)
    .filter(([name]) => !ownHeaders.includes(name))
    .map(([name, values = []]) => [name, values.join(", ")]);
  return { status: statusCode, headers: Object.fromEntries(headers), text: body.toString() };
}

function respond(outgoing: ServerResponse, { status, headers, text }: Answer, method: string): void {
  const hasBody = method !== "HEAD" && status !== 204 && status !== 304;
  outgoing.writeHead(status, {
    ...headers,
    ...(hasBody && { "content-length": String(Buffer.byteLength(text)) }),
  });
  outgoing.end(hasBody ? text : undefined);
}
