import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { runCommand, runServer } from "../testing/run-command.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "aegis-judges-"));
});
afterEach(() => rm(data, { recursive: true }));

test("a judge's address that is not a URL is refused in one line", async () => {
  const environment = { AEGIS_JUDGE_URL: "gpt" };
  expect(await runCommand(["--data", data], { environment })).toEqual({
    out: "",
    err: "AEGIS_JUDGE_URL is not a URL. Give one such as https://api.openai.com/v1.\n",
    code: 1,
  });
});

describe("a judge that is down", () => {
  const environment = { AEGIS_JUDGE_URL: "http://127.0.0.1:1/v1", AEGIS_JUDGE_KEY: "secret-of-the-judge" };
  const judged = async (api: string) => {
    const answer = await fetch(`${api}/runs/custom`, {
      method: "POST",
      headers: { authorization: `Bearer ${exampleKey}`, "content-type": "application/json" },
      body: JSON.stringify({
        is_blocking: true,
        evaluations: [{ metrics: ["toxic"], data: [{ output: "Good morning." }] }],
      }),
    });
    return { status: answer.status, body: await answer.json() };
  };

  test("is asked for as long as --judge-window says; then the run finishes, and the log says why", async () => {
    const { said, stop } = await runServer(
      ["--sandbox", "--data", data, "--judge-window", "1", "--log", "warn"],
      { environment, clock: Date.now },
    );
    const { status, body } = await judged(said.api);
    expect(status).toBe(201);
    expect(body.finished_at).not.toBeNull();
    expect(JSON.stringify(body)).toContain("The judge could not be reached, even after the last retry.");
    const { err } = await stop();
    const lines = err
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      {
        model: "gpt-4o",
        reason: "gpt-4o at 127.0.0.1:1: the connection is refused, so nothing listens there (ECONNREFUSED).",
      },
    ]);
    expect(Date.parse(lines[0].next_try)).toBeGreaterThanOrEqual(Date.parse(body.started_at));
    expect(err).not.toContain("secret-of-the-judge");
  });

  test("delays a blocking request by --blocking-limit at most", async () => {
    const { said, stop } = await runServer(["--sandbox", "--data", data, "--blocking-limit", "1"], {
      environment,
      clock: Date.now,
    });
    expect(await judged(said.api)).toMatchObject({ status: 201, body: { finished_at: null } });
    await stop();
  });
});
