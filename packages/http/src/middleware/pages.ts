import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { documentFiles } from "@aegis/contract/document";
import type { Middleware } from "../exchange.ts";
import type { Origin } from "../read/origin.ts";
import { basePath } from "../read/target.ts";
import { gzippedOnce, takesGzip } from "../respond/encode.ts";
import { entityTag } from "../respond/entity-tag.ts";
import { unlessHeld } from "../respond/not-modified.ts";
import { type BufferedResponse, errorResponse, noBody } from "../respond/response.ts";
import { type ServerList, servedPage } from "../respond/served-page.ts";
import { readSite } from "./site.ts";

/** A page beside the API: one that stays as it is, or one that is made for each request. */
type Page = BufferedResponse | ((origin: Origin) => BufferedResponse | Promise<BufferedResponse>);

/** The pages beside the API, by path. */
export type Pages = ReadonlyMap<string, Page>;

/** Serves the pages, and answers 404 for whatever else is not under the base path of the API. */
export function pagesBesideApi<State, Caller>(pages: Pages): Middleware<State, Caller> {
  const packed = gzippedOnce();
  return (next) => async (exchange) => {
    const { req, target, origin } = exchange;
    if (target.path.startsWith(`${basePath}/`)) return next(exchange);
    const page = pages.get(target.path);
    if (page === undefined) {
      const detail = `Nothing at ${target.path}: the API is under ${basePath} and its docs are at /docs.`;
      return errorResponse(404, detail);
    }
    if (req.method !== "GET" && req.method !== "HEAD")
      return errorResponse(405, `${target.path} is read-only; use GET.`, { allow: "GET, HEAD" });
    const made = typeof page === "function" ? await page(origin) : page;
    return unlessHeld(
      await packed(made, takesGzip(req.headers["accept-encoding"])),
      req.headers["if-none-match"],
    );
  };
}

/**
 * Reads the document and, from the folder `docs`, the reference, the guide and the other pages; docs that are
 * not built say so.
 * `/healthz` says that the process answers.
 */
export async function readPages(docs: string): Promise<Pages> {
  const [html, json, yaml] = await Promise.all([
    readDocs(join(docs, "index.html")),
    readFile(documentFiles.json, "utf8"),
    readFile(documentFiles.yaml, "utf8"),
  ]);
  const hosted: string = JSON.parse(json).servers[0].url;
  const served = (text: string, list: ServerList) => {
    const page = servedPage(text, hosted, list);
    return ({ url }: Origin) => page(url);
  };
  const docsPage = typeof html === "string" ? served(html, inDocs) : html;
  return new Map([
    ["/", { status: 302, headers: { location: "/docs" }, body: noBody }],
    ["/docs", docsPage],
    ["/docs/", docsPage],
    ...(await readSite(docs, hosted)),
    ["/openapi.json", served(json, inJson)],
    ["/openapi.yaml", served(yaml, inYaml)],
    ["/healthz", page("application/json", Buffer.from('{"status":"ok"}'))],
  ]);
}

/** Relative to the document, so that it holds behind any port, host and prefix. */
const besideDocument = basePath.slice(1);

const inJson: ServerList = {
  type: "application/json",
  begin: '\n  "servers": [',
  entry: (_, description) => `\n    ${JSON.stringify({ url: besideDocument, description })},`,
};

const inYaml: ServerList = {
  type: "application/yaml",
  begin: "\nservers:\n",
  entry: (_, description) => `  - url: ${besideDocument}\n    description: ${description}\n`,
};

const inDocs: ServerList = {
  type: "text/html; charset=utf-8",
  begin: '"servers":[',
  link: '"/openapi.',
  // Below a script, where `<` could end it.
  entry: (url, description) => `${JSON.stringify({ url, description }).replaceAll("<", "\\u003c")},`,
};

/** A page with an entity tag: a client that has it gets 304. */
export function page(type: string, body: Buffer): BufferedResponse {
  const headers = { "content-type": type, etag: entityTag(body), "cache-control": "no-cache" };
  return { status: 200, headers, body };
}

async function readDocs(file: string): Promise<string | BufferedResponse> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    const text = `The docs are not built: there is no ${file}. Run npm run generate and start again.\n`;
    return { status: 404, headers: { "content-type": "text/plain; charset=utf-8" }, body: Buffer.from(text) };
  }
}
