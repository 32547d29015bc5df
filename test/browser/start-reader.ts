import type { TestServer } from "@aegis/server/testing";
import type { Page } from "playwright-core";

/** Makes a dataset of two rows with a metric that one of them passes. @returns its id */
export async function twoRows({ call }: TestServer): Promise<number> {
  made += 1;
  const form = {
    file: new Blob(["output,golden_answer\n2,2\n3,4\n"]),
    name: `start ${made}`,
    selected_metrics: '{"2":{"threshold":70,"metric_args":{"case_sensitive":false}}}',
  };
  return Object((await call("POST", "/datasets", { form })).body).id;
}

let made = 0;

export async function startRun(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start the run" }).click();
}
