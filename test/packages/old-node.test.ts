import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { publishedPackages } from "../../scripts/pack/published-packages.ts";
import { nodes, run } from "./project.ts";

const commands = publishedPackages().flatMap(({ manifest: { bin = {} } }) => Object.keys(bin));
const own = (await run(nodes.own, ".", ["node", "--version"])).stdout.trim().slice(1);
const isOld = Number.parseInt(own, 10) < 24;

describe.each(commands)("%s", (command) => {
  test("says in one line that a Node older than 24 is too old", async () => {
    const posing = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.8"})';
    const file = join(inject("project"), "node_modules/.bin", command);
    const ended = await run(nodes.pinned, inject("project"), ["node", "--import", posing, file, "--help"]);
    expect(ended).toMatchObject({ stdout: "", out: `${command} needs Node 24 or newer; this is 18.20.8.\n` });
    expect(ended.code).toBeGreaterThan(0);
  });

  test.runIf(isOld)(`says so on the machine's own Node ${own}`, async () => {
    const ended = await run(nodes.own, inject("project"), ["npx", command, "--help"]);
    expect(ended).toMatchObject({ stdout: "", out: `${command} needs Node 24 or newer; this is ${own}.\n` });
    expect(ended.code).toBeGreaterThan(0);
  });
});
