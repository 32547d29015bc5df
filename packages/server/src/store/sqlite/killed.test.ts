import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { openStore } from "./open.ts";

/** Creates collections, 32 at a time, and says the name of each as soon as it is told that it is there. */
const program = `
  const { openStore } = await import(${JSON.stringify(join(import.meta.dirname, "open.ts"))});
  const store = await openStore({ file: process.argv[1], clock: () => 0 });
  const placed = { user_id: 1, org_id: null, author_id: 1, created_at: "2026-04-01T12:00:00Z" };
  const begin = Number(process.argv[2]);
  const create = async (from) => {
    for (let number = from; ; number += 32) {
      const name = String(number);
      const work = (t) => t.insertDataCollection({ ...placed, name });
      await store.transaction(work, { isBrief: true });
      process.stdout.write(name + " ");
    }
  };
  await Promise.all(Array.from({ length: 32 }, (_, at) => create(begin + at)));
`;

test("what was committed together with others is there after a kill, if anybody was told so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aegis-killed-"));
  const file = join(folder, "aegis.db");
  const store = await openStore({ file, clock: () => 0 });
  const { id: user } = await store.createUser("ana@acme.com");
  await store.close();
  const told: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const parameters = ["--input-type=module", "--eval", program, file, String(round * 1_000_000)];
    const child = spawn(process.execPath, parameters, { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    await once(child.stdout, "data");
    await setTimeout(20 + Math.random() * 80);
    child.kill("SIGKILL");
    await once(child, "close");
    told.push(...said.trim().split(" "));
  }
  expect(told.length).toBeGreaterThan(32);
  const after = await openStore({ file, clock: () => 0 });
  const viewer = { user_id: user, org_id: null };
  for (const name of told)
    expect(await after.findDataCollectionByName(viewer, name, null), name).toBeDefined();
  await after.close();
  rmSync(folder, { recursive: true });
});
