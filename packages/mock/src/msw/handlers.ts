import type { RequestListener } from "node:http";
import { hostedUrl } from "@aegis/contract";
import { basePath } from "@aegis/http";
import { type HttpHandler, http } from "msw";
import { mockListener } from "../mock-listener.ts";
import type { MockOptions } from "../options.ts";
import { memoryUploads } from "./memory-uploads.ts";
import { requestInMemory } from "./request-in-memory.ts";
import { responseInMemory } from "./response-in-memory.ts";

/** How handlers behave, and for which address. */
export type HandlersOptions = Omit<MockOptions, "docs" | "uploads" | "proxies" | "bodyPace"> & {
  /**
   * The API's address with its path, as the client is given it; in a browser it may be a path of the page's
   * own site.
   * @default the hosted service
   */
  readonly baseUrl?: string;
};

/**
 * Handlers for MSW, in Node and in browsers, that answer every request to the API as the mock does: with its
 * examples, `Prefer`, echoes, refusals and faults. Requests to other addresses are left alone.
 *
 * ```ts
 * const server = setupServer(...(await handlers()));
 * ```
 *
 * @throws Error if no operation has the example that the options name
 */
export async function handlers({
  baseUrl = hostedUrl,
  ...options
}: HandlersOptions = {}): Promise<HttpHandler[]> {
  const base = baseUrl.replace(/\/+$/, "");
  const listener = await mockListener(options, {
    pages: new Map(),
    newFiles: memoryUploads,
    newId: () => crypto.randomUUID(),
  });
  const respond = (request: Request) => respondTo(listener, request, pathInApi(request, base));
  return [http.all(`${base}/*`, ({ request }) => respond(request))];
}

/** The path with the query, as if the API were at the mock's own address. */
function pathInApi({ url }: Request, base: string): string {
  const { pathname, search } = new URL(url);
  const before = new URL(base, url).pathname.replace(/\/+$/, "");
  return `${basePath}${pathname.slice(before.length)}${search}`;
}

async function respondTo(listener: RequestListener, request: Request, path: string): Promise<Response> {
  const { res, response } = responseInMemory(request);
  listener(await requestInMemory(request, path, () => res.destroy()), res);
  return response;
}
