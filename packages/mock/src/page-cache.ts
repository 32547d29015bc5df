import type { BufferedResponse } from "@aegis/http";

/** How many pages are kept before all are made again. */
const most = 200;

/** Gives a page that was made for the same operation, path and query, or makes it. */
export type PageCache = (id: string, asked: object, make: () => BufferedResponse) => BufferedResponse;

/** Keeps pages once they are made: the lists that they are cut from do not change. */
export function createPageCache(): PageCache {
  const pages = new Map<string, BufferedResponse>();
  return (id, asked, make) => {
    const name = `${id} ${JSON.stringify(asked)}`;
    const known = pages.get(name);
    if (known !== undefined) return known;
    if (pages.size >= most) pages.clear();
    const made = make();
    pages.set(name, made);
    return made;
  };
}
