import { join } from "node:path";
import { noPostgres } from "@aegis/server/testing";
import { expect, test } from "vitest";
import { clockAhead } from "./hosts/clock-ahead.ts";
import { inOwnNetwork, noHosts } from "./hosts/own-network.ts";
import { run } from "./hosts/run.ts";

const lacking = noHosts ?? noPostgres;
const skipped = lacking === null ? "" : ` (skipped: ${lacking})`;
if (lacking !== null) process.stdout.write(`skipped: several hosts: ${lacking}\n`);

test.skipIf(lacking)(
  `between hosts whose links fail and whose clocks differ nothing is doubled or lost, and runs finish${skipped}`,
  async () => {
    const campaign = [
      join(import.meta.dirname, "main.ts"),
      "hosts",
      "--rounds",
      "3",
      "--seed",
      "1",
      "--json",
    ];
    const { out, code } = await inOwnNetwork([process.execPath, ...campaign], "pipe");
    const { contradiction, kills, answers, evaluationsWritten } = JSON.parse(out);
    expect({ code, contradiction }).toEqual({ code: 0, contradiction: undefined });
    // Otherwise this test has proved nothing.
    expect(kills).toEqual({ "links of workers": 1, "links of APIs": 1, "link of the database": 1 });
    expect(answers).toMatchObject({ upload: expect.any(Number), "custom run": expect.any(Number) });
    expect(answers["answered 503"]).toBeGreaterThan(0);
    expect(evaluationsWritten).toBeGreaterThan(0);
  },
  600_000,
);

test.skipIf(lacking)(
  `what a process has locked whose link is cut in a transaction is free while it still waits${skipped}`,
  async () => {
    const script = join(import.meta.dirname, "hosts/lock-and-lose.ts");
    const { out, code } = await inOwnNetwork([process.execPath, script], "pipe");
    expect(code).toBe(0);
    expect(Number(out)).toBeGreaterThan(0);
  },
);

test.each([-7, 9])("the clock of a host is %i minutes ahead, however it is read", (minutes) => {
  const shown = "[Date.now(), +new Date(), Date.parse(Date()), +new Date(5)].join(' ')";
  const command = ["env", ...Object.entries(clockAhead(minutes * 60_000)).map((entry) => entry.join("="))];
  const printed = run([...command, process.execPath, "-p", shown])
    .trim()
    .split(" ")
    .map(Number);
  const ahead = printed.slice(0, 3).map((time) => Math.round((time - Date.now()) / 60_000));
  expect(ahead).toEqual([minutes, minutes, minutes]);
  expect(printed[3]).toBe(5);
});
