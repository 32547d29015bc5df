import { gatedJudge, type TestServer, testServer } from "@aegis/server/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { openRuns } from "./runs-reader.ts";

/** The first row is scored at once; the second one, with another metric, waits for the judge. */
const evaluations = [
  { metrics: ["exact_match"], data: [{ input: "Two?", output: "2", golden_answer: "2" }] },
  { metrics: ["faith"], data: [{ input: "Four.", output: "Four." }] },
];

describe.skipIf(noBrowser !== null)("a run that has not finished", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test("shows its progress and, once it is cancelled, what it lacks", async () => {
    const { aegis, id } = await halfRun();
    const { page, problems } = await openRuns(browser, aegis, `#/runs/${id}`);
    await page.getByText("1 of 2 evaluations, 0 of them without a score").waitFor();
    expect(await aegis.call("POST", `/runs/${id}/cancel`)).toMatchObject({
      body: { is_gte_threshold: true },
    });
    await page.getByRole("heading", { level: 1, name: "The run was cancelled" }).waitFor();
    await page.getByText("Cancelled after 1 of 2 evaluations.").waitFor();
    expect(await page.title()).toBe("Cancelled: half");
    const figures = await page.getByRole("region", { name: "Figures" }).textContent();
    expect(figures).toMatch(/^Evaluated50 %1 of 2Result100/);
    await page.getByRole("link", { name: "← Runs" }).click();
    const cells = page.getByRole("row", { name: /^half/ }).getByRole("cell");
    await cells.first().waitFor();
    expect((await cells.allTextContents()).slice(0, 2)).toEqual(["cancelled", ""]);
    expect(problems).toEqual([]);
  });

  test("is looked at again after a look that failed", async () => {
    const { aegis, id, open } = await halfRun();
    const { page } = await openRuns(browser, aegis, `#/runs/${id}`);
    const progress = page.getByText("1 of 2 evaluations");
    await progress.waitFor();
    await page.route("**/api/v1/**", (route) => route.fulfill({ status: 400, json: { detail: "Not now." } }));
    await page.getByRole("alert").getByText("Not now.").waitFor();
    expect(await progress.isVisible()).toBe(true);
    await page.unrouteAll();
    await page.getByRole("alert").waitFor({ state: "detached" });
    expect(await progress.isVisible()).toBe(true);
    open();
    await page.getByRole("heading", { level: 1, name: "The run passed" }).waitFor();
  });

  test("is no longer looked at once it is gone", async () => {
    const { aegis, id } = await halfRun();
    const { page } = await openRuns(browser, aegis, `#/runs/${id}`);
    await page.getByText("1 of 2 evaluations").waitFor();
    expect(await aegis.call("DELETE", `/runs/${id}`)).toMatchObject({ status: 204 });
    await page.getByText(`There is no run ${id} that you can see.`).waitFor();
    expect(await page.getByText("1 of 2 evaluations").count()).toBe(0);
  });

  test("has finished with rows that one of its metrics was not asked to evaluate, which are not errors", async () => {
    const { aegis, id, open } = await halfRun();
    const { page } = await openRuns(browser, aegis, `#/runs/${id}/rows`);
    await page.getByText("1 of 2 evaluations").waitFor();
    open();
    const second = page.getByRole("row", { name: "Four." });
    await second.waitFor();
    expect(await second.getByText("not evaluated").count()).toBe(1);
    expect(await page.getByRole("link", { name: /^Errors/ }).count()).toBe(0);
    await second.click();
    await page.getByText("Not evaluated.").waitFor();
  });

  /** A run of which all is scored but what waits for the judge, on a server of its own. */
  async function halfRun(): Promise<{ aegis: TestServer; id: number; open: () => void }> {
    const { open, ...judge } = gatedJudge();
    const aegis = await testServer({ engine: { judges: () => judge } });
    onTestFinished(async () => {
      open();
      await aegis.close();
    });
    const { body } = await aegis.call("POST", "/runs/custom", { body: { alias: "half", evaluations } });
    const { id } = Object(body);
    await expect
      .poll(() => aegis.call("GET", `/runs?run_id=${id}`), { timeout: 30_000 })
      .toMatchObject({ body: { items: [{ number_of_successes: 1 }] } });
    return { aegis, id, open };
  }
});
