import { entityTag } from "./entity-tag.ts";
import type { BufferedResponse } from "./response.ts";

/** How a kind of page lists the servers of the document. */
export type ServerList = {
  readonly type: string;
  /** What the list begins with. */
  readonly begin: string;
  /** An entry of the list, with what separates it from the next one. */
  readonly entry: (url: string, description: string) => string;
  /** What a link to another page begins with, its quote included; the path of the server comes before it. */
  readonly link?: string;
};

/** For how many addresses of one server a page is kept. */
const most = 8;

/**
 * The document, or the docs made from it, as a server serves it: the first of `servers` is the server that
 * was asked, and the samples call it instead of the hosted service.
 *
 * @param hosted the first server of the document as it is built, without a slash at the end
 * @returns makes the page for the address of the server, without a slash at the end
 */
export function servedPage(
  text: string,
  hosted: string,
  { type, begin, entry, link }: ServerList,
): (url: string) => BufferedResponse {
  const made = new Map<string, BufferedResponse>();
  return (url) => {
    const known = made.get(url);
    if (known !== undefined) return known;
    const api = `${url}/api/v1`;
    const { pathname } = new URL(url);
    const linked =
      link === undefined || pathname === "/"
        ? text
        : text.replaceAll(link, () => `${link[0]}${pathname}${link.slice(1)}`);
    const body = Buffer.from(
      linked
        .replaceAll(`${hosted}/`, () => `${api}/`)
        .replace(begin, () => begin + entry(api, "The server that this document comes from.")),
    );
    const headers = { "content-type": type, etag: entityTag(body), "cache-control": "no-cache" };
    const page = { status: 200, headers, body };
    if (made.size >= most) made.clear();
    made.set(url, page);
    return page;
  };
}
