import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noPostgres } from "./embedded.ts";

const program = `
  import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, "embedded.ts"))};
  const { url } = await startPostgres();
  console.log(url("postgres"));
  setInterval(() => undefined, 1_000);
`;

test.skipIf(noPostgres ?? (process.platform === "linux" ? null : "not on Linux"))(
  "a PostgreSQL for tests ends with the process that started it, even if that is killed",
  async () => {
    const owner = spawn(process.execPath, ["--input-type=module", "--eval", program], {
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
