import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readManifest, root } from "./published-packages.ts";

/**
 * The README of a package with its links to files of the repository leading there from anywhere.
 *
 * @param folder the folder of the package
 * @throws Error that names a link to a file that is not there
 */
export function publishedReadme(folder: string): string {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const { url } = Object(readManifest(root).repository);
  const files = `${String(url).replace(/^git\+|\.git$/g, "")}/blob/main`;
  return readme.replaceAll(/\]\((?!https?:|#)([^)#]+)/g, (_, target: string) => {
    const file = join(folder, target);
    if (!existsSync(file))
      throw new Error(`${join(folder, "README.md")} links to ${target}, which is not there.`);
    return `](${files}/${relative(root, file)}`;
  });
}
