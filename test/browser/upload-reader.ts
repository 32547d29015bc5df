import type { TestServer } from "@aegis/server/testing";
import type { Page } from "playwright-core";

/** Rows for a dataset, whose columns are named as people name them. */
export const personCsv = "Question;output;Golden Answer;extra\nTwo?;2;2;x\nThree?;3;4;y\n";

export const uploadAddress = "#/datasets/new";

export async function chooseFile(page: Page, content: string | Buffer, name = "rows.csv"): Promise<void> {
  const buffer = Buffer.from(content);
  await page.getByLabel("CSV file").setInputFiles({ name, mimeType: "text/csv", buffer });
}

export async function pickMetric(page: Page, metric: string): Promise<void> {
  await page.getByLabel("Find a metric").fill(metric);
  await page.getByRole("checkbox", { name: metric, exact: true }).check();
}

/** The newest dataset with such a name. */
export async function newestDataset({ call }: TestServer, search: string): Promise<unknown> {
  const { body } = await call("GET", `/datasets?search=${encodeURIComponent(search)}`);
  return Object(body).items[0];
}
