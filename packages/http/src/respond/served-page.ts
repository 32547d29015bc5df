import { basePath } from "../read/target.ts";
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
 * was asked, the samples call it instead of the hosted service, and links of its texts lead to it.
 *
 * @param hosted the first server of the document as it is built, without a slash at the end
 * @returns makes the page for the address of the server, without a slash at the end
 */
export function servedPage(
  text: string,
  hosted: string,
  { type, begin, entry, link }: ServerList,
): (url: string) => BufferedResponse {
  return madeForAddress(type, (url) => {
    const { pathname } = new URL(url);
    const linked =
      link === undefined || pathname === "/"
        ? text
        : text.replaceAll(link, () => `${link[0]}${pathname}${link.slice(1)}`);
    return (
      callingServer(linked, hosted, url)
        // Not every `](/`, which the script of the docs has too.
        .replaceAll(/\]\((?=\/(?:docs\/|llms\.txt))/g, () => `](${url}`)
        .replace(begin, () => begin + entry(url + basePath, "The server that this document comes from."))
    );
  });
}

/** A text whose samples call a server instead of the hosted service. */
export function callingServer(text: string, hosted: string, url: string): string {
  return text.replaceAll(`${hosted}/`, () => `${url}${basePath}/`);
}

/** A page that depends on the address by which the server was called; it is made once for each. */
export function madeForAddress(
  type: string,
  make: (url: string) => string,
): (url: string) => BufferedResponse {
  const made = new Map<string, BufferedResponse>();
  return (url) => {
    const known = made.get(url);
    if (known !== undefined) return known;
    const body = Buffer.from(make(url));
    const headers = { "content-type": type, etag: entityTag(body), "cache-control": "no-cache" };
    const page = { status: 200, headers, body };
    if (made.size >= most) made.clear();
    made.set(url, page);
    return page;
  };
}
