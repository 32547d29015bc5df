import { recordFields } from "@aegis/contract";
import { metricIds } from "@aegis/contract/metric-ids";
import type { TestServer } from "@aegis/server/testing";
import { canary, type Group } from "./canaries.ts";

/** Things of one owner, by the names that parameters and fields of the document have for their ids. */
export type Things = {
  readonly run_id: number;
  readonly dataset_id: number;
  readonly data_collection_id: number;
};

/** What was planted: with a dataset in no collection besides, and every text that can be seen of it. */
export type Planted = Things & { readonly loose_id: number; readonly texts: readonly string[] };

let planted = 0;

/**
 * Makes a dataset in a collection, a run over it, a run over rows of its own, and a dataset that is named
 * after its file; each text of them is a canary of the group, if it can be chosen at all.
 *
 * @param ofRun the group of the texts of that run alone
 */
export async function plant(
  { call }: TestServer,
  key: string,
  group: Group,
  ofRun = group,
): Promise<Planted> {
  planted += 1;
  const texts = new Set<string>();
  const text = (field: string, of = group) => {
    texts.add(canary(of, field));
    return canary(of, field);
  };
  // Names are unique; what comes after the canary is not a part of it.
  const name = (field: string, of = group) => `${text(field, of)} ${planted}`;
  let sent = 0;
  const create = async (path: string, content: Parameters<TestServer["call"]>[2]) => {
    sent += 1;
    const headers = { "Idempotency-Key": `${canary("secret", "idempotency")}-${planted}-${sent}` };
    const { status, body } = await call("POST", path, { key, headers, ...content });
    if (status !== 201) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
    return Number(Object(body).id);
  };
  const selection = { threshold: 50, metric_args: { texts: [text("argument")] } };
  const selected_metrics = JSON.stringify({ [metricIds.contains]: selection });
  const dataset_id = await create("/datasets", {
    form: {
      file: new File([csv(text, (field) => text(`header_${field}`))], "rows.csv", { type: "text/csv" }),
      name: name("dataset"),
      selected_metrics,
      column_mappings: JSON.stringify(
        Object.fromEntries(recordFields.map((field) => [field, text(`header_${field}`)])),
      ),
    },
  });
  const file = new File([csv(text, (field) => field)], `${name("file")}.csv`, { type: "text/csv" });
  const loose_id = await create("/datasets", { form: { file, selected_metrics } });
  const data_collection_id = await create("/data-collections", {
    body: { name: name("collection"), dataset_ids: [dataset_id] },
  });
  await create("/runs/dataset", { body: { dataset_id, alias: name("dataset_run"), is_blocking: true } });
  const run_id = await create("/runs/custom", {
    body: {
      alias: name("custom_run", ofRun),
      is_blocking: true,
      data_collection_id,
      evaluations: [
        {
          // Its explanation quotes its argument.
          metrics: [
            { metric: "contains", metric_args: { texts: [text("run_argument", ofRun)] } },
            "ans_corr",
          ],
          data: [Object.fromEntries(recordFields.map((field) => [field, text(`row_${field}`, ofRun)]))],
        },
      ],
    },
  });
  return { run_id, dataset_id, data_collection_id, loose_id, texts: [...texts] };
}

function csv(text: (field: string) => string, header: (field: string) => string): string {
  const line = (of: (field: string) => string) => recordFields.map((field) => of(field)).join(",");
  return `${line(header)}\n${line(text)}\n`;
}
