import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { NotStarted, startService } from "./service.ts";

const folder = await mkdtemp(join(tmpdir(), "aegis-service-"));
afterAll(() => rm(folder, { recursive: true }));

/** Starts a program as a service. */
async function start(program: string, signal = new AbortController().signal) {
  const file = join(folder, `${crypto.randomUUID()}.mjs`);
  await writeFile(file, program);
  const warned: string[] = [];
  const service = await startService(
    { name: "test", parameters: [file] },
    { node: process.execPath, signal, warn: (chunk) => warned.push(String(chunk)) },
  );
  return { service, warned };
}

const say = 'console.log(JSON.stringify({ url: "http://127.0.0.1:1" }));';
const stay = "setTimeout(() => {}, 60_000);";

test("a service has started once it prints where it listens, and ends when it is asked to", async () => {
  const stop = new AbortController();
  const { service, warned } = await start(
    `process.once("SIGTERM", () => process.stderr.write("bye", () => process.exit())); ${say} ${stay}`,
    stop.signal,
  );
  expect(service).toMatchObject({ name: "test", url: "http://127.0.0.1:1" });
  stop.abort();
  await service.ended;
  expect(warned.join("")).toBe("bye");
});

test("a service may say where it keeps everything", async () => {
  const stop = new AbortController();
  const program = 'console.log(JSON.stringify({ url: "http://127.0.0.1:1", data: "/data" }));';
  const { service } = await start(`${program} ${stay}`, stop.signal);
  expect(service.data).toBe("/data");
  stop.abort();
  await service.ended;
});

test("a service that ends before it listens is refused with what it printed", async () => {
  await expect(start('console.error("Port 1 is in use."); process.exitCode = 1;')).rejects.toEqual(
    new NotStarted("Port 1 is in use."),
  );
  await expect(start("")).rejects.toEqual(new NotStarted("The test ended at once."));
});

test("a service that is asked to stop while it starts is not started", async () => {
  await expect(start(stay, AbortSignal.abort())).rejects.toThrow(NotStarted);
});

test("a service whose starter was killed is asked to stop by its tether", async () => {
  const [starter, service, goodbye] = ["starter.mjs", "service.mjs", "goodbye"].map((name) =>
    join(folder, name),
  );
  await writeFile(
    String(service),
    `import { writeFileSync } from "node:fs";
     process.once("SIGTERM", () => process.exit(writeFileSync(${JSON.stringify(goodbye)}, ""))); ${say} ${stay}`,
  );
  await writeFile(
    String(starter),
    `import { startService } from ${JSON.stringify(new URL("service.ts", import.meta.url).href)};
     const options = { node: process.execPath, signal: new AbortController().signal, warn() {} };
     await startService({ name: "inner", parameters: [${JSON.stringify(service)}] }, options);
     console.log(JSON.stringify({ url: "inner" })); process.kill(process.pid, "SIGKILL");`,
  );
  const options = { node: process.execPath, signal: new AbortController().signal, warn: () => {} };
  await (await startService({ name: "outer", parameters: [String(starter)] }, options)).ended;
  await expect.poll(() => existsSync(String(goodbye))).toBe(true);
});
