import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { documentFiles } from "@aegis/contract/document";
import { type BufferedResponse, errorResponse } from "./response.ts";

/** The pages beside the API, by path, each read once. */
export type Pages = ReadonlyMap<string, BufferedResponse>;

/**
 * Reads the document and, from `docs`, the folder of the reference docs. Docs that are not built are answered so. What
 * says how a server fares, such as `/healthz`, is for the server to add.
 */
export async function readPages(docs: string): Promise<Pages> {
  const [html, json, yaml] = await Promise.all([
    readDocs(join(docs, "index.html")),
    readFile(documentFiles.json),
    readFile(documentFiles.yaml),
  ]);
  return new Map([
    ["/", { status: 302, headers: { location: "/docs" }, body: Buffer.alloc(0) }],
    ["/docs", html],
    ["/docs/", html],
    ["/openapi.json", page("application/json", json)],
    ["/openapi.yaml", page("application/yaml", yaml)],
  ]);
}

/** The answer to a request for a page; undefined where there is none. */
export function pageAnswer(
  pages: Pages,
  { method, headers }: IncomingMessage,
  path: string,
): BufferedResponse | undefined {
  const found = pages.get(path);
  if (found === undefined) return undefined;
  if (method !== "GET" && method !== "HEAD") {
    return errorResponse(405, `${path} is only to be read, with GET.`, { allow: "GET, HEAD" });
  }
  const { etag } = found.headers;
  const known = etag !== undefined && headers["if-none-match"]?.includes(etag);
  return known ? { status: 304, headers: { etag }, body: Buffer.alloc(0) } : found;
}

/** A page that is sent again only to those who do not have it. */
export function page(type: string, body: Buffer): BufferedResponse {
  const etag = `"${hash("sha256", body, "base64url")}"`;
  return { status: 200, headers: { "content-type": type, etag, "cache-control": "no-cache" }, body };
}

async function readDocs(file: string): Promise<BufferedResponse> {
  try {
    return page("text/html; charset=utf-8", await readFile(file));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    const text = `The docs are not built: there is no ${file}. Run npm run generate and start again.\n`;
    return { status: 404, headers: { "content-type": "text/plain; charset=utf-8" }, body: Buffer.from(text) };
  }
}
