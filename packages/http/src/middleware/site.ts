import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import type { Origin } from "../read/origin.ts";
import { type BufferedResponse, noBody } from "../respond/response.ts";
import { callingServer, madeForAddress } from "../respond/served-page.ts";

/**
 * The pages beside the reference, by path: what lies in the folders of `docs` is below `/docs`, and
 * `llms.txt` at the root, where programs look for it. Their examples call the server that serves them. Docs
 * that are not built have none.
 *
 * @param hosted the address that the examples call as they are built, without a slash at the end
 */
export async function readSite(
  docs: string,
  hosted: string,
): Promise<ReadonlyMap<string, BufferedResponse | ((origin: Origin) => BufferedResponse)>> {
  const names = await namesIn(docs);
  const pages = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(docs, name), "utf8");
      const made = madeForAddress(types.get(extname(name)) ?? "text/plain; charset=utf-8", (url) =>
        callingServer(name === list ? withAddresses(text, url) : text, hosted, url),
      );
      return [name, ({ url }: Origin) => made(url)] as const;
    }),
  );
  return new Map([
    // A folder that has a first page takes its place.
    ...foldersOf(names).flatMap((folder) =>
      [`/docs/${folder}`, `/docs/${folder}/`].map((path) => [path, redirect("/docs")] as const),
    ),
    ...pages.flatMap(([name, page]) =>
      pathsOf(name).map((path, at) => [path, at === 0 ? page : redirect(`${path}/`)] as const),
    ),
  ]);
}

const list = "llms.txt";

const types = new Map([
  [".html", "text/html; charset=utf-8"],
  [".md", "text/markdown; charset=utf-8"],
]);

/** The reference itself is not among them. */
async function namesIn(docs: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(docs, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(docs, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
      .filter((name) => name !== "index.html");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** Where a file is; for the first page of a folder, also the path without a slash, which leads there. */
function pathsOf(name: string): readonly string[] {
  if (name === list) return [`/${list}`];
  const folder = /^(.+)\/index\.html$/.exec(name)?.[1];
  return folder === undefined ? [`/docs/${name}`] : [`/docs/${folder}/`, `/docs/${folder}`];
}

/** The folders that have pages. */
function foldersOf(names: readonly string[]): readonly string[] {
  const parents = names.flatMap((name) =>
    name.split("/").flatMap((_part, at, parts) => (at === 0 ? [] : [parts.slice(0, at).join("/")])),
  );
  return [...new Set(parents)];
}

/** A folder's own page has a slash at its end, from which its relative links count. */
function redirect(location: string): BufferedResponse {
  return { status: 302, headers: { location }, body: noBody };
}

/** Links as addresses, since who reads the list may not know where it came from. */
function withAddresses(text: string, url: string): string {
  return text.replaceAll(/\]\((?=docs\/|openapi\.)/g, () => `](${url}/`);
}
