import { type Judge, scriptedJudge } from "@aegis/metrics";
import { gatedJudge, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";

const evaluations = [
  { metrics: ["exact_match"], data: [{ output: "2", golden_answer: "2" }] },
  { metrics: ["faith"], data: [1, 2].map((row) => ({ input: `Row ${row}.`, output: `Row ${row}.` })) },
];

describe.skipIf(noBrowser !== null)("a run whose failures are scored again", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test("says how many of them are left, and is then shown as it ended", async () => {
    const { open, ...gated } = gatedJudge();
    // It refuses each question at first.
    let judge: Judge = scriptedJudge({});
    const judges = () => ({
      name: "judge",
      ask: (request: Parameters<Judge["ask"]>[0]) => judge.ask(request),
    });
    const aegis = await testServer({ engine: { judges } });
    onTestFinished(async () => {
      open();
      await aegis.close();
    });
    const { body } = await aegis.call("POST", "/runs/custom", {
      body: { alias: "again", evaluations, is_blocking: true },
    });
    const { id } = Object(body);
    judge = gated;
    expect((await aegis.call("POST", `/runs/${id}/retry`)).status).toBe(200);
    const { page, problems } = await openRuns(browser, aegis, `#/runs/${id}`);
    await page.getByText("2 failed evaluations left to score again; 1 of 3 have a score").waitFor();
    await page.getByText("running, 33.3 %").waitFor();
    open();
    await page.getByRole("heading", { level: 1, name: "The run passed" }).waitFor();
    expect(problems).toEqual([]);
  });
});
