import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aegisLine } from "@aegis/cli/testing";
import { createAegis } from "@aegis/client";
import { exampleKey } from "@aegis/contract";
import { testServer } from "@aegis/server/testing";
import { afterEach, beforeEach, describe, test } from "vitest";
import { gateOfTeam } from "./gate-of-a-team.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-team-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a team's gate passes, catches a change, shows it, and passes once it is accepted,", () => {
  test("without a server", () =>
    gateOfTeam(
      folder,
      (...parameters) => aegisLine(parameters, folder),
      async () => "latest",
    ));

  test("on a server", async () => {
    await using server = await testServer();
    const aegis = createAegis({ apiKey: exampleKey, baseUrl: `${server.url}/api/v1` });
    const environment = { AEGIS_API_KEY: exampleKey };
    const latest = async () => {
      for await (const { id } of aegis.runs.list({ page_size: 1 })) return String(id);
      throw new Error("The server has no run.");
    };
    const onServer = (...parameters: readonly string[]) =>
      aegisLine([...parameters, "--server", server.url], folder, { environment });
    await gateOfTeam(folder, onServer, latest);
  });
});
