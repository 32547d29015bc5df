import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { execute } from "./databases.ts";
import { noPostgres, startPostgres } from "./embedded.ts";

const program = `
  import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, "embedded.ts"))};
  const { url } = await startPostgres();
  console.log(url("postgres"));
`;

test.skipIf(noPostgres ?? (process.platform === "linux" ? null : "not on Linux"))(
  "a PostgreSQL for tests ends with the process that started it, even if that is killed",
  async () => {
    const waiting = `${program} setInterval(() => undefined, 1_000);`;
    const owner = spawn(process.execPath, ["--input-type=module", "--eval", waiting], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(owner.stdout, "data");
    const folder = new URL(String(line).trim().replace("@/", "@x/")).searchParams.get("host") ?? "";
    expect(existsSync(join(folder, "postmaster.pid"))).toBe(true);
    owner.kill("SIGKILL");
    await expect.poll(() => existsSync(join(folder, "postmaster.pid"))).toBe(false);
    rmSync(folder, { recursive: true });
  },
);

test.skipIf(noPostgres)("a PostgreSQL for tests does not keep a process from ending", async () => {
  const owner = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: "ignore" });
  onTestFinished(() => void owner.kill("SIGKILL"));
  expect(await once(owner, "exit")).toEqual([0, null]);
});

test.skipIf(noPostgres)(
  "a PostgreSQL that is killed starts again at once, with what was committed",
  async () => {
    const { url, kill, start, stop } = await startPostgres({ waitsForDisk: true });
    await execute(url("postgres"), "create table kept as select 7 as number");
    await kill();
    await expect(execute(url("postgres"), "select 1")).rejects.toThrow("connect");
    await start();
    expect(await execute(url("postgres"), "select number from kept")).toEqual([{ number: 7 }]);
    await stop();
  },
);
