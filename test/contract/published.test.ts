import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkBody } from "./check-response.ts";
import { prepareRequest } from "./prepare-request.ts";
import { send } from "./send.ts";
import { type OpenTarget, openTarget } from "./target.ts";

let target: OpenTarget;
beforeAll(async () => {
  target = await openTarget({ stateful: true });
});
afterAll(() => target.close());

/** The calls that the API's public pages show. A body is a file of the published examples. */
test.each<[id: string, method: string, path: string, status: number, file?: string]>([
  ["evaluate", "POST", "/evaluate", 201, "evaluate.request"],
  ["listDataCollections", "GET", "/data-collections?page=1&page_size=20", 200],
  ["getDataCollection", "GET", "/data-collections/1", 200],
  ["listDatasetNames", "GET", "/datasets/all-partial", 200],
  ["listDatasets", "GET", "/datasets?page=1&page_size=20", 200],
  ["getDataset", "GET", "/datasets/3", 200],
  ["createRunFromDataset", "POST", "/runs/dataset", 201, "create-run-from-dataset.request"],
  ["createRunFromDataset", "POST", "/runs/dataset", 201, "create-run-from-dataset.request.arguments"],
])(
  "the published call of %s, %s %s, is answered %i as documented",
  async (id, method, path, status, file) => {
    const text = file === undefined ? undefined : readFileSync(join(published, `${file}.json`), "utf8");
    const response = await send(
      prepareRequest(
        {
          method,
          path,
          scheme: "Bearer",
          ...(text !== undefined && { contentType: "application/json", body: { text } }),
        },
        target,
      ),
    );
    expect(response.status, response.text).toBe(status);
    expect(checkBody(id, response)).toEqual([]);
  },
);

const published = join(import.meta.dirname, "../document/published");
