import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { createAegis } from "@aegis/client";
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
 * `Authorization`, if it has one. Pages of other sites cannot reach it: their `Origin` is refused.
 *
 * @throws the system's error if the port cannot be listened on
 */
export async function startMcp({ port, baseUrl, apiKey, readOnly, pages, onError }: HttpOptions) {
  const keyOf = (authorization: string | null | undefined) =>
    /^Bearer (.+)$/i.exec(authorization ?? "")?.[1] ?? apiKey;
  const handler = createMcpHandler(
    ({ requestInfo }) => {
      const key = keyOf(requestInfo?.headers.get("authorization"));
      return createMcpServer({ aegis: createAegis({ apiKey: key, baseUrl }), pages, readOnly });
    },
    { onerror: onError, maxRequestBodySize: longestBody },
  );
  const handle = toNodeHandler(handler);
  const [isOurHost, isOurOrigin] = [localhostHostValidation(), localhostOriginValidation()];
  const server = createServer(async (request, response) => {
    if (!isOurHost(request, response) || !isOurOrigin(request, response)) return;
    const refuse = (status: number, text: string, headers = {}) =>
      response.writeHead(status, { "content-type": "text/plain", ...headers }).end(`${text}\n`);
    if (!isRequest(request) || request.url.split("?")[0] !== "/mcp") refuse(404, "The tools are at /mcp.");
    else if (keyOf(request.headers.authorization) === undefined)
      refuse(401, "Send a key, as Authorization: Bearer.", { "www-authenticate": "Bearer" });
    else await handle(request, response);
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

/** As long as the API takes a JSON body; a file comes as a text in it. */
const longestBody = 16 * 1024 * 1024;

/** Whether it came to a server: then it has both. */
function isRequest(message: IncomingMessage): message is IncomingMessage & { method: string; url: string } {
  return message.method !== undefined && message.url !== undefined;
}
