import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startMock } from "@aegis/mock";
import { testServer } from "@aegis/server/testing";
import { afterAll, describe, expect, test } from "vitest";
import { surfaces as generated } from "../../scripts/generate/surfaces.ts";
import { prove } from "./prove.ts";
import { type Shown, surfaceTable } from "./surface-table.ts";
import { surfaces } from "./surfaces.ts";

/** Where each surface is proved. Each proof has a server of its own, so that none meets another's things. */
const servers = {
  mock: () => startMock(),
  system: () => testServer({ checkResponses: false }),
};

describe.each(Object.keys(generated))("the generated surface %s", (name) => {
  test("is proved here", () => expect(Object.keys(surfaces)).toContain(name));

  test("has a line in the README", async () => {
    const readme = await readFile(join(import.meta.dirname, "../../README.md"), "utf8");
    const lines = readme.split("\n").filter((line) => line.startsWith(`| [\`${name}\`](`));
    expect(lines, `Give ${name} a line in the table of surfaces.`).toHaveLength(1);
  });
});

const shown: Shown[] = [];
afterAll(() => console.log(surfaceTable(shown)));

describe.each(Object.entries(surfaces))("the surface %s", (name, surface) => {
  const { unavailable } = surface;
  if (unavailable !== null) console.log(`skipped: ${unavailable}`);

  test.skipIf(unavailable !== null).each(Object.entries(servers))(
    "calls every operation of the %s as the document says, and gives back what was answered",
    async (serverName, start) => {
      await using server = await start();
      const { succeeded, problems } = await prove(surface, server.url);
      expect(problems).toEqual([]);
      shown.push({ surface: name, server: serverName, succeeded });
    },
  );
});
