import { recordFields } from "@aegis/contract";
import { describe, expect, test } from "vitest";
import { membersOf } from "../../openapi-document.ts";
import { metric, models, row, rows, world } from "./world.ts";

describe("the world is coherent:", () => {
  test.each(rows(world.datasets))(
    "dataset $id has an owner, a collection and the fields that its metrics need",
    (dataset) => {
      row(world.users, dataset.user_id);
      row(world.dataset_types, dataset.dataset_type_id);
      if (dataset.data_collection_id !== null) {
        expect(row(world.data_collections, dataset.data_collection_id).org_id).toBe(dataset.org_id);
      }
      const needed = Object.keys(membersOf(dataset.selected_metrics)).flatMap((id) => metric(id).needs);
      expect(dataset.structure).toEqual(expect.arrayContaining(needed));
      for (const record of rows(world.records).filter(({ dataset_id }) => dataset_id === dataset.id)) {
        expect(recordFields.filter((field) => record[field] !== null)).toEqual(dataset.structure);
      }
    },
  );

  test.each(rows(world.runs))("run $id is where its dataset is, and ends after it began", (run) => {
    const { user_id, dataset_id, data_collection_id, org_id } = run;
    row(world.users, user_id);
    expect(models.map(({ slug }) => slug)).toContain(run.model_slug);
    expect(run.started_at <= run.finished_at).toBe(true);
    expect(row(world.run_types, run.run_type_id).name).toBe(dataset_id === null ? "custom" : "dataset");
    if (dataset_id !== null) {
      const dataset = row(world.datasets, dataset_id);
      expect([org_id, data_collection_id]).toEqual([dataset.org_id, dataset.data_collection_id]);
    } else if (data_collection_id !== null) {
      expect(org_id).toBe(row(world.data_collections, data_collection_id).org_id);
    }
  });

  test.each(rows(world.evaluations))(
    "evaluation $id is within its run and agrees with its dataset",
    (evaluation) => {
      const run = row(world.runs, evaluation.run_id);
      const record = row(world.records, evaluation.record_id);
      expect(record.dataset_id).toBe(run.dataset_id);
      const times = [run.started_at, evaluation.started_at, evaluation.finished_at, run.finished_at];
      expect(times).toEqual(times.toSorted());
      expect(evaluation.is_success).toBe(evaluation.result !== null);
      for (const field of metric(evaluation.metric_id).needs) expect(record[field]).not.toBeNull();
      const stored =
        run.dataset_id === null
          ? run.threshold
          : membersOf(row(world.datasets, run.dataset_id).selected_metrics)[evaluation.metric_id];
      expect(evaluation.threshold).toBe(stored);
    },
  );
});
