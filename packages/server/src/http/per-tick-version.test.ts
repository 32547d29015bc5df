import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { perTickVersion } from "./per-tick-version.ts";

test("the version is asked for once per turn of the event loop", async () => {
  const versions = ["1", undefined, "3"];
  const version = perTickVersion({ version: () => versions.shift() });
  expect([version(), version()]).toEqual(["1", "1"]);
  await Promise.resolve();
  expect(version()).toBe("1");
  await setImmediate();
  expect([version(), version()]).toEqual([undefined, undefined]);
  await setImmediate();
  expect(version()).toBe("3");
});
