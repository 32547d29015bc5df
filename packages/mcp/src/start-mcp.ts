import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { type Aegis, createAegis, InvalidArgumentError } from "@aegis/client";
import {
  localhostHostValidation,
  localhostOriginValidation,
  toNodeHandler,
} from "@modelcontextprotocol/node";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { createMcpServer } from "./create-mcp-server.ts";
import type { DocsPages } from "./docs-pages.ts";

type HttpOptions = {
  /** 0 for any free one. */
  readonly port: number;
  readonly baseUrl: string | undefined;
  /** For requests that bring no key of their own. */
  readonly apiKey: string | undefined;
  readonly readOnly: boolean;
  readonly pages: DocsPages;
  /** Called with errors that no request caused. */
  readonly onError: (error: Error) => void;
};

/**
 * Serves the tools over streamable HTTP at `/mcp` of 127.0.0.1. Each request is made with the key in its own
 * `Authorization`, if it has one; a request without a key that can be sent gets 401. Pages of other sites
 * cannot reach it: their `Origin` is refused.
 *
 * @throws the system's error if the port cannot be listened on
 */
export async function startMcp({ port, baseUrl, apiKey, readOnly, pages, onError }: HttpOptions) {
  const clientOf = (authorization: string | null | undefined): Aegis => {
    const key = authorization ? bearerOf(authorization) : apiKey;
    if (key === undefined) throw new InvalidArgumentError("Send a key, as Authorization: Bearer.");
    return createAegis({ apiKey: key, baseUrl });
  };
  const handler = createMcpHandler(
    ({ requestInfo }) => {
      const aegis = clientOf(requestInfo?.headers.get("authorization"));
      return createMcpServer({ aegis, pages, readOnly });
    },
    { onerror: onError, maxRequestBodySize: longestBody },
  );
  const handle = toNodeHandler(handler);
  const [isOurHost, isOurOrigin] = [localhostHostValidation(), localhostOriginValidation()];
  const server = createServer(async (request, response) => {
    if (!isOurHost(request, response) || !isOurOrigin(request, response)) return;
    const refuse = (status: number, text: string, headers = {}) =>
      response.writeHead(status, { "content-type": "text/plain", ...headers }).end(`${text}\n`);
    if (!isRequest(request) || request.url.split("?")[0] !== "/mcp")
      return void refuse(404, "The tools are at /mcp.");
    const problem = problemOf(() => clientOf(request.headers.authorization));
    if (problem !== undefined) return void refuse(401, problem, { "www-authenticate": "Bearer" });
    await handle(request, response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : port}/mcp`,
    async [Symbol.asyncDispose]() {
      await handler.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The key of a request; undefined if it brings something else, which is not to be taken for none. */
function bearerOf(authorization: string): string | undefined {
  return /^Bearer +(\S.*)$/i.exec(authorization)?.[1];
}

/** Why a request cannot be made with its key. */
function problemOf(create: () => Aegis): string | undefined {
  try {
    create();
    return undefined;
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
}

/** As long as the API takes a JSON body; a file comes as a text in it. */
const longestBody = 16 * 1024 * 1024;

/** Whether it came to a server: then it has both. */
function isRequest(message: IncomingMessage): message is IncomingMessage & { method: string; url: string } {
  return message.method !== undefined && message.url !== undefined;
}
