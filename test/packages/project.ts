import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { publishedPackages } from "../../scripts/pack/published-packages.ts";

/** The pinned Node, and the machine's own, which may be the same. */
export const nodes = { pinned: process.execPath, own: process.env.AEGIS_HOST_NODE ?? process.execPath };

/** The tarballs in a folder, in the order of the packages' names. */
export function tarballsIn(folder: string): readonly string[] {
  return publishedPackages().map(({ name }) => tarballOf(folder, name));
}

/** The tarball of a package, by the name of its folder, such as `server`. */
export function tarballOf(folder: string, name: string): string {
  const [file] = globSync(`aegis-${name}-*.tgz`, { cwd: folder });
  if (file === undefined) throw new Error(`There is no tarball of ${name} in ${folder}.`);
  return join(folder, file);
}

/** How a program ended, and what it said: on standard output, and on both streams. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly out: string };

/** Runs a program to its end, with a Node first in the path and nothing of this repository. */
export async function run(
  node: string,
  cwd: string,
  [command, ...parameters]: readonly [string, ...string[]],
): Promise<Ended> {
  const child = spawn(command, parameters, {
    cwd,
    env: environment(node),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  const [code]: (number | null)[] = await once(child, "close");
  return { code: code ?? null, stdout, out };
}

/** The environment of a user with this Node, and with this machine's way to the registry. */
export function environment(node: string): NodeJS.ProcessEnv {
  const { PATH = "", HOME } = process.env;
  const outside = PATH.split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const network = Object.entries(process.env).filter(([name]) => ofNetwork.test(name));
  return { ...Object.fromEntries(network), PATH: [dirname(node), ...outside].join(delimiter), HOME };
}

/** A network may have certificates, a proxy or a registry of its own. */
const ofNetwork = /^(NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|(https?|all|no)_proxy|npm_config_(registry|cafile))$/i;
