import { mkdir, mkdtemp, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandError } from "@aegis/terminal";
import { afterAll, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { runServer } from "../testing/run-command.ts";
import { auditFile } from "./audit-file.ts";

const folder = await mkdtemp(join(tmpdir(), "audit-"));
afterAll(() => rm(folder, { recursive: true }));

const entry = {
  request_id: "r-1",
  client: "192.0.2.1",
  user_id: 7,
  api_key_id: 12,
  org_id: null,
  operation: "deleteRun",
  named: { run_id: 991 },
  made: null,
  status: 204,
} as const;

test("an entry is a line of JSON with its time, in a file for its owner alone, and a file that was moved begins anew", async () => {
  const file = join(folder, "audit.jsonl");
  const audit = auditFile(file, () => {});
  audit(entry);
  audit({ ...entry, request_id: "r-2" });
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).request_id)).toEqual(["r-1", "r-2"]);
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    level: "audit",
    time: expect.stringMatching(/^\d{4}-.+Z$/),
    ...entry,
  });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await rename(file, `${file}.1`);
  audit({ ...entry, request_id: "r-3" });
  expect(JSON.parse(await readFile(file, "utf8")).request_id).toBe("r-3");
});

test("a file that cannot be written is refused at the start; later, each entry is reported", async () => {
  const inTheWay = join(folder, "in-the-way");
  const errors: unknown[] = [];
  const audit = auditFile(inTheWay, (error) => errors.push(error));
  await rm(inTheWay);
  await mkdir(inTheWay);
  audit(entry);
  expect(errors).toEqual([expect.objectContaining({ code: "EISDIR" })]);
  const words = `${inTheWay} cannot be written (EISDIR). Choose another --audit file.`;
  expect(() => auditFile(inTheWay, () => {})).toThrow(new CommandError(words));
});

test("serve --audit adds what requests change, and not what they read", async () => {
  const file = join(folder, "served.jsonl");
  const { said, stop } = await runServer(["--sandbox", "--data", join(folder, "data"), "--audit", file]);
  const headers = { authorization: `Bearer ${exampleKey}` };
  await fetch(`${said.api}/runs/991`, { headers });
  await fetch(`${said.api}/runs/991`, { method: "DELETE", headers });
  await stop();
  const [line = "", ...others] = (await readFile(file, "utf8")).trimEnd().split("\n");
  expect(JSON.parse(line)).toMatchObject({ operation: "deleteRun", user_id: 7, named: { run_id: 991 } });
  expect(others).toEqual([]);
});
