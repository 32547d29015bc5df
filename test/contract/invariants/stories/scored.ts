import { isDeepStrictEqual } from "node:util";
import { elementsOf, type JsonObject, membersOf } from "../../../openapi-document.ts";
import type { Exchange } from "../exchange.ts";
import type { Story } from "../story.ts";
import { fieldsOf } from "../teller.ts";
import { freshName, idOf, rightRow, scoreDataset, uploadDataset, wrongRow } from "../things.ts";
import { wrongFields } from "../wrong-fields.ts";

const caseless = { case_sensitive: false };

/** The innermost setting wins. */
export const settings: Story = {
  name: "settings",
  says: "Threshold and model come from the metric, else its block, else the run; arguments from the metric.",
  source: "decided",
  reads: false,
  standsAlone: true,
  async tell(teller) {
    const blocks = [
      {
        metrics: [
          "exact_match",
          { metric: "is_string", threshold: 11, model_slug: "o4-mini", metric_args: {} },
        ],
        data: [rightRow, wrongRow],
      },
      {
        metrics: [{ metric: "exact_match", metric_args: caseless }],
        threshold: 22,
        model_slug: "o4-mini",
        data: [wrongRow],
      },
    ];
    const model_slug = "gpt-4o";
    // A server without state shows what was asked, but the score of its example.
    const scored = (result: number): JsonObject => (teller.target.stateful ? { result } : {});
    const run = await teller.ask(
      "createCustomRun",
      {
        json: { is_blocking: true, alias: freshName(), threshold: 33, model_slug, evaluations: blocks },
      },
      201,
    );
    teller.report(
      differentFrom(run, [
        {
          record_index: 0,
          metric: "exact_match",
          threshold: 33,
          model_slug,
          metric_args: null,
          ...scored(100),
        },
        { record_index: 0, metric: "is_string", threshold: 11, model_slug: "o4-mini", ...scored(100) },
        {
          record_index: 1,
          metric: "exact_match",
          threshold: 33,
          model_slug,
          metric_args: null,
          ...scored(0),
        },
        { record_index: 1, metric: "is_string", threshold: 11, model_slug: "o4-mini", ...scored(100) },
        {
          record_index: 2,
          metric: "exact_match",
          threshold: 22,
          model_slug: "o4-mini",
          metric_args: caseless,
          ...scored(0),
        },
      ]),
      run,
    );
    teller.report(
      wrongFields(fieldsOf(run), {
        number_of_metrics: 2,
        threshold: 33,
        run_type: "Custom",
        run_source: "API Call",
        dataset: null,
      }),
      run,
    );
  },
};

/** A dataset's metrics score it. */
export const datasetSettings: Story = {
  name: "dataset-settings",
  says: "A dataset run scores every record with the metrics, thresholds and arguments stored on the dataset.",
  source: "decided",
  reads: false,
  async tell(teller) {
    const selected_metrics = JSON.stringify({ "2": { threshold: 71, metric_args: caseless }, "12": 40 });
    const name = freshName();
    const dataset = await uploadDataset(teller, [rightRow, wrongRow], { selected_metrics, name });
    const run = await scoreDataset(teller, idOf(dataset));
    teller.report(
      differentFrom(
        run,
        [0, 1].flatMap((record_index) => [
          {
            record_index,
            metric: "exact_match",
            threshold: 71,
            metric_args: caseless,
            result: record_index === 0 ? 100 : 0,
          },
          { record_index, metric: "is_string", threshold: 40, result: 100 },
        ]),
      ),
      run,
    );
    // The mean of 71 and 40 is 55.5.
    teller.report(
      wrongFields(fieldsOf(run), {
        threshold: 56,
        number_of_metrics: 2,
        run_type: "Dataset",
        run_source: "API Call",
        dataset: name,
        data_collection: null,
      }),
      run,
    );
    const records = elementsOf(fieldsOf(dataset).records).map((record) => membersOf(record).id);
    const scored = elementsOf(fieldsOf(run).evaluations).map(
      (evaluation) => membersOf(membersOf(evaluation).record).id,
    );
    teller.report(
      isDeepStrictEqual(
        scored,
        records.flatMap((id) => [id, id]),
      )
        ? []
        : [`The records are ${scored.join(", ")}, those of the dataset ${records.join(", ")}.`],
      run,
    );
  },
};

/** Evaluations that are not as expected, in this order. */
function differentFrom(run: Exchange, expected: readonly JsonObject[]): string[] {
  const given = elementsOf(fieldsOf(run).evaluations).map(membersOf);
  if (given.length !== expected.length)
    return [`There are ${given.length} evaluations, not ${expected.length}.`];
  return expected.flatMap((fields, index) =>
    Object.entries(fields)
      .filter(([name, value]) => !isDeepStrictEqual(given[index]?.[name], value))
      .map(
        ([name, value]) =>
          `/evaluations/${index}/${name} is ${JSON.stringify(given[index]?.[name])}, not ${JSON.stringify(value)}.`,
      ),
  );
}
