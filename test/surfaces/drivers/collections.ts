import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fetchedVersion } from "../../../scripts/pack/fetched-tool.ts";
import type { Place, Surface } from "../surface.ts";

const root = join(import.meta.dirname, "../../..");

/**
 * Collections of requests are sent by the runners that their users have. Those weigh hundreds of megabytes,
 * so npm fetches each when it is needed.
 */
export const postman: Surface = played("postman", "newman", "newman", ({ baseUrl, key }) => [
  "run",
  "collection.json",
  ...["--working-dir", ".", "--env-var", `baseUrl=${baseUrl}`, "--env-var", `apiKey=${key}`],
]);

export const bruno: Surface = played("bruno", "@usebruno/cli", "bru", ({ baseUrl, key }) => [
  "run",
  "-r",
  ...["--env", "sandbox", "--env-var", `baseUrl=${baseUrl}`, "--env-var", `apiKey=${key}`],
]);

export const httpFile: Surface = played("http", "httpyac", "httpyac", ({ baseUrl, key }) => [
  "send",
  "requests.http",
  ...["--all", "--output", "short", "--var", `baseUrl=${baseUrl}`, `apiKey=${key}`],
]);

/**
 * @param folder of the collection, in `generated/`
 * @param runner a package under `fetched` in pnpm-workspace.yaml
 * @param command what the package calls it
 */
function played(
  folder: string,
  runner: string,
  command: string,
  parametersFor: (place: Place) => readonly string[],
): Surface {
  return {
    unavailable: null,
    async play(place) {
      const fetched = `--package=${runner}@${fetchedVersion(runner)}`;
      const parameters = [
        "exec",
        "--yes",
        "--prefer-offline",
        fetched,
        "--",
        command,
        ...parametersFor(place),
      ];
      const { code, said } = await run("npm", parameters, join(root, "generated", folder));
      if (code !== 0) throw new Error(`${command} ended with ${code}:\n${said}`);
    },
  };
}

async function run(program: string, parameters: readonly string[], cwd: string) {
  const child = spawn(program, parameters, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, said: out + errors };
}
