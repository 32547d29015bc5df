import { type TestServer, testServer } from "@aegis/server/testing";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launch, noBrowser } from "./chromium.ts";
import { type Reader, readDocs } from "./docs-reader.ts";

describe.skipIf(noBrowser !== null)("a reader of the docs", () => {
  let aegis: TestServer;
  let browser: Browser;
  let reader: Reader;

  beforeAll(async () => {
    aegis = await testServer();
    browser = await launch();
  });
  beforeEach(async () => {
    await reader?.page.close();
    reader = await readDocs(browser, aegis.url);
  });
  afterAll(async () => {
    await browser?.close();
    await aegis?.close();
  });

  test("gets from the search to a run that they created and read", async () => {
    const { page, problems, visit, tryIt } = reader;
    await visit("");
    await page.getByRole("button", { name: "Search" }).click();
    await page.keyboard.type("rows in the request");
    await page
      .getByTestId("search-dialog")
      .getByText("Create a run from rows in the request")
      .first()
      .click();
    await expect.poll(() => page.url()).toContain("#/runs/createcustomrun");

    const creating = await tryIt("Create a run from rows in the request");
    const row = { output: "a", golden_answer: "a" };
    const body = { is_blocking: true, evaluations: [{ metrics: ["exact_match"], data: [row] }] };
    await creating.getByLabel("Body").fill(JSON.stringify(body));
    await creating.getByRole("button", { name: "Send" }).click();
    await creating.getByText("201 Created").waitFor();
    const { id } = await answerIn(creating);

    await visit("runs/getrun");
    const reading = await tryIt("Get a run");
    await reading.getByLabel("run_id").fill(String(id));
    await reading.getByRole("button", { name: "Send" }).click();
    await reading.getByText("200 OK").waitFor();
    const run = await answerIn(reading);
    expect([run.id, run.result]).toEqual([id, 100]);
    expect(problems).toEqual([]);
  });

  test("uploads a CSV file of theirs, and downloads it", async () => {
    const { page, visit, tryIt } = reader;
    await visit("datasets/createdataset");
    const uploading = await tryIt("Create a dataset");
    const file = {
      name: "mine.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("output,golden_answer\nx,x\n"),
    };
    await uploading.getByLabel("file", { exact: true }).setInputFiles(file);
    await uploading.getByLabel("selected_metrics", { exact: true }).fill('{"8": 70}');
    await uploading.getByLabel("Send name").uncheck();
    await uploading.getByRole("button", { name: "Send" }).click();
    await uploading.getByText("201 Created").waitFor();
    const { id, name } = await answerIn(uploading);
    expect(name).toBe("mine.csv");

    await visit("datasets/downloaddataset");
    const downloading = await tryIt("Download a dataset as CSV");
    await downloading.getByLabel("dataset_id").fill(String(id));
    await downloading.getByRole("button", { name: "Send" }).click();
    const link = downloading.getByRole("link", { name: `Download dataset_${id}.csv` });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe(`dataset_${id}.csv`);
    expect(await downloading.getByLabel("Body of the answer").textContent()).toContain("x,x");
  });

  test("sends what is wrong, and sees the 422", async () => {
    const { visit, tryIt } = reader;
    await visit("datasets/listdatasets");
    const panel = await tryIt("List datasets");
    await panel.getByLabel("page", { exact: true }).fill("none");
    await panel.getByRole("button", { name: "Send" }).click();
    await panel.getByText("422 Unprocessable Entity").waitFor();
    const { detail } = await answerIn(panel);
    expect(detail[0].loc).toEqual(["query", "page"]);
  });

  test("is told of a body that is not JSON, before it is sent", async () => {
    const { visit, tryIt } = reader;
    await visit("evaluations/evaluate");
    const panel = await tryIt("Evaluate one sample");
    await panel.getByLabel("Body").fill('{"output": }');
    await panel.getByText("Not JSON yet").waitFor();
    await panel.getByText("There is no sample as long as the body is not JSON.").waitFor();
  });

  test("cancels a request, and is told of a server that is gone", async () => {
    const { page, visit, tryIt } = reader;
    await visit("organizations/getmyorganization");
    const panel = await tryIt("Get my organization");
    await page.route("**/api/v1/**", () => {});
    await panel.getByRole("button", { name: "Send" }).click();
    await panel.getByRole("button", { name: "Cancel" }).click();
    await panel.getByText(/^No answer after .* cancelled\./).waitFor();
    await page.unroute("**/api/v1/**");
    await page.route("**/api/v1/**", (route) => route.abort());
    await panel.getByRole("button", { name: "Send" }).click();
    await panel.getByText(`No answer from ${aegis.url} after`).waitFor();
  });

  test("is warned before a request that deletes, or that may cost money", async () => {
    const { page, visit, tryIt } = reader;
    await visit("runs/deleterun");
    await (await tryIt("Delete a run")).getByText("Deletes it for good.").waitFor();
    await page.keyboard.press("Escape");
    await visit("evaluations/evaluate");
    await (await tryIt("Evaluate one sample")).getByText("Costs money if a model judges.").waitFor();
  });

  test("writes a body that has all the room it needs, up to most of the window", async () => {
    const { visit, tryIt } = reader;
    await visit("evaluations/evaluate");
    const body = (await tryIt("Evaluate one sample")).getByLabel("Body");
    const heights = async (lines: number) => {
      await body.fill(Array(lines).fill("x").join("\n"));
      return body.evaluate((box) => ({ shown: box.clientHeight, needed: box.scrollHeight }));
    };
    const [few, some, many] = [await heights(2), await heights(20), await heights(200)];
    expect([few.shown, some.shown]).toEqual([few.needed, some.needed]);
    expect([few.shown < some.shown, some.shown < many.shown, many.shown < many.needed]).toEqual([
      true,
      true,
      true,
    ]);
    expect(many.shown).toBeLessThanOrEqual(540);
  });
});

async function answerIn(panel: Locator) {
  return JSON.parse((await panel.getByLabel("Body of the answer").textContent()) ?? "");
}
