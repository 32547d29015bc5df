import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { crash } from "./crash/crash.ts";

const folder = await mkdtemp(join(tmpdir(), "aegis-campaign-"));
afterAll(() => rm(folder, { recursive: true }));

test("a server that is killed and stopped while its users work keeps what it has answered, and once", async () => {
  const { stops, killsInTheStart, answers, evaluationsWritten } = await crash({
    rounds: 3,
    seed: 1,
    stopEach: 3,
    folder,
    tell: () => {},
  });
  // Otherwise this test has proved nothing.
  expect({ stops, killsInTheStart }).toEqual({ stops: 1, killsInTheStart: 1 });
  expect(answers).toMatchObject({ upload: expect.any(Number), "custom run": expect.any(Number) });
  expect(answers.repeated).toBeGreaterThan(0);
  expect(evaluationsWritten).toBeGreaterThan(0);
}, 300_000);
