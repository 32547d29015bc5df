import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../../..");
const probe = ["-r", "exit(extension_loaded('curl') ? 0 : 1);"];
const isThere = spawnSync("php", probe).status === 0;

/** Why nothing in PHP can be tried here; null if it can, and in CI, which must install it. */
export const noPhp =
  isThere || process.env.CI !== undefined
    ? null
    : "no php with curl; install Debian's php-cli and php-curl to try the client in PHP";

/**
 * Writes the client in PHP.
 *
 * @param name of the folder that is kept from one run to the next
 * @returns its path
 */
export async function phpClient(name: string): Promise<string> {
  const folder = join(root, "node_modules/.cache", name);
  await promisify(execFile)(process.execPath, [join(root, "scripts/client.ts"), "php", "--out", folder]);
  return folder;
}
