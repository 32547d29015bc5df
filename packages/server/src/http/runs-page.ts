import { readFile } from "node:fs/promises";
import { type Pages, page } from "@aegis/http";

/**
 * The page at the root, on which runs are looked at; none if it is not built. Its policy is a header as well,
 * since an element of a page cannot forbid others to show it in a frame.
 *
 * @param file of the page as it is built
 */
export async function readRunsPage(file: string): Promise<Pages> {
  const html = await textOf(file);
  if (html === undefined) return new Map();
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
  if (policy === undefined) throw new Error(`${file} has no policy.`);
  const { headers, ...rest } = page("text/html; charset=utf-8", Buffer.from(html));
  const ofPage = {
    "content-security-policy": `${policy}; frame-ancestors 'none'`,
    "referrer-policy": "no-referrer",
  };
  return new Map([["/", { ...rest, headers: { ...headers, ...ofPage } }]]);
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
