import { readFile } from "node:fs/promises";
import { createAegis } from "@aegis/client";
import { testContext } from "@aegis/terminal/testing";
import { expect, test } from "vitest";
import { fakeApi } from "../testing/fake-api.ts";
import { aegisFolder } from "../testing/run-aegis.ts";
import { fetchRun } from "./server-run.ts";

const { folder } = await aegisFolder();
const [first, second] = [
  { id: 7, output: "same" },
  { id: 8, output: "same" },
];

test.each([
  ["tells which record a line is about", "output,shortname,record_id\nsame,bleu,7\nsame,bleu,8\n"],
  ["does not tell it, as the hosted service", "output,shortname\nsame,bleu\nsame,bleu\n"],
])("a run of equal rows is kept if its report %s", async (_, report) => {
  const { file } = await fetched(report);
  const { evaluations } = JSON.parse(await readFile(file, "utf8"));
  expect(evaluations).toMatchObject([{ record: first }, { record: second }]);
});

test("a report that names another record for a line does not fit its run", async () => {
  await expect(fetched("output,shortname,record_id\nsame,bleu,8\nsame,bleu,7\n")).rejects.toThrow(
    "The report of run 5 of here does not fit the run.",
  );
});

async function fetched(report: string) {
  const evaluations = [first, second].map((record) => ({ metric: "bleu", record }));
  const { environment } = await fakeApi(({ path }) => {
    if (path.endsWith("/download")) return new Response(report, { headers: { "content-type": "text/csv" } });
    if (path.endsWith("/runs/5")) return Response.json({ id: 5, finished_at: "2026-04-01", evaluations });
    return Response.json({ detail: "Not found." }, { status: 404 });
  });
  const aegis = createAegis({
    apiKey: environment.AEGIS_API_KEY,
    baseUrl: environment.AEGIS_API_BASE_URL,
  });
  return fetchRun(
    { address: "here", call: (act) => act(aegis) },
    5,
    { runs: "runs" },
    { ...testContext(), folder },
  );
}
