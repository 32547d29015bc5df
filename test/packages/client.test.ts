import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { type RunningMock, startMock } from "@aegis/mock";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { bundleForBrowsers } from "./bundled.ts";
import { nodes, run } from "./project.ts";
import { fetchRuntimes } from "./runtimes.ts";

/** Bytes of what a page loads at first, and on demand, with openapi-fetch; minified and gzipped. */
const largest = { atOnce: 10_000, onDemand: 9_000 };

const used = { alias: "support-march", datasets: true, metrics: ["ans_corr", "faith"], refused: 404 };

const project = inject("project");
let mock: RunningMock;
let api: string;
beforeAll(async () => {
  mock = await startMock({ strictIds: true });
  api = `${mock.url}/api/v1`;
  cpSync(join(import.meta.dirname, "programs"), project, { recursive: true });
});
afterAll(() => mock.close());

describe.each(Object.entries(nodes))("the installed client on the %s Node", (_, node) => {
  test("calls, pages, waits, reads rows and names errors, as a module", async () => {
    const { out } = await run(node, project, ["node", "client-module.mjs", api]);
    expect(JSON.parse(out)).toEqual(used);
  });

  test("can be required", async () => {
    const { stdout } = await run(node, project, ["node", "client-require.cjs", api]);
    expect(stdout).toBe("support-march\n");
  });

  test("retries, sends large files as streams and saves downloads", async () => {
    const { code, out } = await run(node, project, ["node", "client-smoke.mjs"]);
    expect(code, out).toBe(0);
  });
});

describe("a bundle of the installed client", () => {
  test("needs nothing that a browser does not have, and is small", async () => {
    const { files, atOnce, outside } = await bundleForBrowsers(
      join(project, "node_modules/@aegis/client/dist/index.js"),
    );
    expect(outside).toEqual([]);
    const sizes = new Map([...files].map(([name, code]) => [name, gzipSync(code).length]));
    const sum = (names: readonly string[]) => names.reduce((all, name) => all + (sizes.get(name) ?? 0), 0);
    expect(sum(atOnce)).toBeLessThanOrEqual(largest.atOnce);
    expect(sum([...sizes.keys()]) - sum(atOnce)).toBeLessThanOrEqual(largest.onDemand);
  });

  test("runs in workerd", async () => {
    const { files } = await bundleForBrowsers(join(project, "client-worker.mjs"), true);
    const [worker = ""] = files.values();
    writeFileSync(join(project, "worker.js"), worker);
    writeFileSync(join(project, "workerd.capnp"), workerdConfig);
    const workerd = join(await fetchRuntimes(), "workerd");
    const child = spawn(
      workerd,
      ["serve", "workerd.capnp", "--control-fd=3", "--socket-addr=http=127.0.0.1:0"],
      {
        cwd: project,
        stdio: ["ignore", "inherit", "inherit", "pipe"],
      },
    );
    try {
      const [said] = await once(child.stdio[3] ?? child, "data");
      const { port } = JSON.parse(String(said).split("\n")[0] ?? "");
      const response = await fetch(`http://127.0.0.1:${port}/?api=${encodeURIComponent(api)}`);
      expect(JSON.parse(await response.text())).toEqual(used);
    } finally {
      child.kill();
      await once(child, "close");
    }
  });
});

test.each([
  ["deno", ["run", "--allow-all", "--no-lock"]],
  ["bun", ["run"]],
])("the installed client runs in %s", async (runtime, options) => {
  const command = join(await fetchRuntimes(), runtime);
  const child = spawn(command, [...options, "client-module.mjs", api], { cwd: project });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(stdout, stderr).not.toBe("");
  expect(JSON.parse(stdout)).toEqual(used);
});

const workerdConfig = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
    )),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", service = "main")],
);
`;
