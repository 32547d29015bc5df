import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedCommand } from "./published-command.ts";
import { publishedPackages } from "./published-packages.ts";

const commands = publishedPackages().filter(({ manifest }) => manifest.bin !== undefined);

describe.each(commands)("the command of $name, when it is published,", ({ folder }) => {
  const source = readFileSync(join(folder, "bin.mjs"), "utf8");

  test("starts what was built, and asks for a Node as in the workspace", () => {
    const published = publishedCommand(source);
    expect(published).toContain('import("./main.js")');
    expect(published).toMatch(
      /needs Node \$\{oldest\} or newer; this is \$\{process\.versions\.node\}\.\\n`/,
    );
    expect(published).not.toMatch(/npm run|\.ts/);
  });

  test("is refused if it starts something else", () => {
    expect(() => publishedCommand(source.replace("./src/main.ts", "./src/other.ts"))).toThrow("bin.mjs");
  });
});
