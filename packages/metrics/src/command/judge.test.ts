import { expect, test } from "vitest";
import { judgeOf } from "./judge.ts";

test.each([
  [{}, "offline"],
  [{ AEGIS_JUDGE_URL: "", AEGIS_JUDGE_MODEL: "gpt-4o" }, "offline"],
  [{ AEGIS_JUDGE_URL: "http://127.0.0.1:1/v1", AEGIS_JUDGE_MODEL: "gpt-4o" }, "gpt-4o"],
])("the environment %j names the judge %s", async (environment, name) => {
  expect((await judgeOf(environment)).name).toBe(name);
});

test.each([
  [{ AEGIS_JUDGE_URL: "http://127.0.0.1:1/v1" }, "AEGIS_JUDGE_MODEL"],
  [{ AEGIS_JUDGE_URL: "localhost", AEGIS_JUDGE_MODEL: "gpt-4o" }, "AEGIS_JUDGE_URL must be a URL"],
])("the environment %j is refused", async (environment, reason) => {
  await expect(judgeOf(environment)).rejects.toThrow(reason);
});
