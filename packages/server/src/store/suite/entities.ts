import { describe, expect, it } from "vitest";
import { NameTaken } from "../store.ts";
import {
  all,
  claimOne,
  defined,
  newRun,
  noon,
  type Open,
  populated,
  runOf,
  start,
  task,
  upload,
} from "./fixtures.ts";

const later = "2026-04-02T12:00:00Z";

export function entitiesSuite(open: Open): void {
  describe("datasets, collections and runs", () => {
    it("a dataset is read as it was created, with its owner", async () => {
      const { store, ana } = await populated(open);
      const selected_metrics = { 2: { threshold: 80, metric_args: { case_sensitive: true } } };
      const column_mappings = { output: "Answer" };
      const id = await upload(store, ana, "Mine", { rows: 3, selected_metrics, column_mappings });
      const dataset = defined(await store.findDataset(id));
      expect(dataset).toMatchObject({ id, name: "Mine", selected_metrics, column_mappings, record_count: 3 });
      expect(dataset).toMatchObject({ user: { id: ana.user_id, email: ana.email }, author_email: ana.email });
      expect(dataset).toMatchObject({
        structure: ["output", "golden_answer"],
        created_at: noon,
        updated_at: null,
      });
      expect(await store.findDatasetByName(ana.user_id, "Mine", null)).toEqual(dataset);
      expect(await store.findDatasetByName(ana.user_id, "mine", null)).toBeUndefined();
    });

    it("texts are read exactly as they were uploaded, in the same order", async () => {
      const { store, ana } = await populated(open);
      const id = await store.beginUpload();
      const outputs = ["007", "", " ", "a\nb\r\n", 'say "x", \\ and \u2028', "😀é", "null", "[1]", "1e3"];
      const rows = outputs.map((output) => ({
        prompt: null,
        input: null,
        context: null,
        output,
        golden_answer: null,
      }));
      await store.addRecords(id, ana.user_id, rows, noon);
      expect((await all(store.recordsOfDataset(id))).map(({ output }) => output)).toEqual(outputs);
    });

    it("changing a dataset leaves the other columns alone", async () => {
      const { store, ana } = await populated(open);
      const id = await upload(store, ana, "Mine", { column_mappings: { output: "Answer" } });
      const selected_metrics = { 1: { threshold: 70, metric_args: null } };
      await store.transaction((t) => t.changeDataset(id, { selected_metrics }, later));
      expect(await store.findDataset(id)).toMatchObject({
        name: "Mine",
        selected_metrics,
        updated_at: later,
      });
      await store.transaction((t) => t.changeDataset(id, { name: "Ours", column_mappings: null }, later));
      expect(await store.findDataset(id)).toMatchObject({
        name: "Ours",
        selected_metrics,
        column_mappings: null,
      });
    });

    it("one user cannot have two datasets of the same name, but two users can", async () => {
      const { store, ana, ben } = await populated(open);
      await upload(store, ana, "Mine");
      await upload(store, ben, "Mine");
      const other = await upload(store, ana, "Other");
      await expect(upload(store, ana, "Mine")).rejects.toThrow(NameTaken);
      await expect(store.transaction((t) => t.changeDataset(other, { name: "Mine" }, later))).rejects.toThrow(
        NameTaken,
      );
      await store.transaction((t) => t.changeDataset(other, { name: "Other" }, later));
    });

    it("a collection can be renamed and deleted; its datasets and runs stay", async () => {
      const { store, ana } = await populated(open);
      const placed = { user_id: ana.user_id, org_id: null, author_id: ana.user_id, created_at: noon };
      const id = await store.transaction((t) => t.insertDataCollection({ ...placed, name: "Set" }));
      const dataset = await upload(store, ana, "Mine", { data_collection_id: id });
      const run = await start(store, newRun(ana, "one", { data_collection_id: id }));
      expect(await runOf(store, run)).toMatchObject({ data_collection: "Set", dataset: null });
      await store.transaction((t) => t.changeDataCollection(id, { name: "Group" }, later));
      expect(await store.findDataCollection(id)).toMatchObject({
        name: "Group",
        updated_at: later,
        user: { id: ana.user_id },
      });
      expect((await store.findDataCollectionByName(ana, "Group", null))?.id).toBe(id);
      expect(await store.findDataCollectionByName(ana, "Group", id)).toBeUndefined();
      await store.transaction((t) => t.removeDataCollection(id));
      expect(await store.findDataCollection(id)).toBeUndefined();
      expect(await store.findDataset(dataset)).toMatchObject({ data_collection_id: null });
      expect(await runOf(store, run)).toMatchObject({ data_collection_id: null, data_collection: null });
    });

    it("a run is read as it was created, and has not finished", async () => {
      const { store, ana } = await populated(open);
      const dataset_id = await upload(store, ana, "Mine", { rows: 4 });
      const run = await runOf(
        store,
        await start(store, newRun(ana, "one", { dataset_id, model_slug: "gpt-4o" })),
      );
      expect(run).toMatchObject({
        alias: "one",
        dataset: "Mine",
        dataset_id,
        model_slug: "gpt-4o",
        created_at: noon,
      });
      expect(run).toMatchObject({
        result: null,
        aggregate_results: null,
        total_cost: null,
        finished_at: null,
      });
      expect(await store.findRunByAlias(ana.user_id, "one", null)).toEqual(run);
    });

    it("one user cannot have two runs of the same alias, but two users can", async () => {
      const { store, ana, ben } = await populated(open);
      await start(store, newRun(ana, "one"));
      await start(store, newRun(ben, "one"));
      const two = await start(store, newRun(ana, "two"));
      await expect(start(store, newRun(ana, "one"))).rejects.toThrow(NameTaken);
      await expect(store.transaction((t) => t.changeRun(two, { alias: "one" }, later))).rejects.toThrow(
        NameTaken,
      );
      await store.transaction((t) => t.changeRun(two, { alias: "three" }, later));
      expect(await runOf(store, two)).toMatchObject({ alias: "three", updated_at: later });
    });

    it("a run that is created with its results is finished", async () => {
      const { store, ana } = await populated(open);
      const outcome = {
        explanation: null,
        is_success: true,
        input_tokens: 3,
        output_tokens: 4,
        eval_metadata: { a: [1] },
      };
      const times = { started_at: noon, finished_at: later };
      const found = (record_index: number, result: number) => ({
        record_index,
        position: 0,
        result,
        is_gte_threshold: result >= 70,
        evaluation_cost: 5,
        ...outcome,
        ...times,
      });
      const results = [found(0, 100), found(1, 50), found(2, 100), found(3, 50)];
      const tasks = [task({ metric_args: { case_sensitive: true } })];
      const id = await start(store, newRun(ana, "one", { results, reserved: 100, tasks }));
      expect(await runOf(store, id)).toMatchObject({
        result: 75,
        total_cost: 20,
        finished_at: later,
        is_gte_threshold: true,
      });
      expect(await store.balance(ana.user_id)).toBe(1_000_000_000 - 20);
      const evaluations = await all(store.evaluationsWithRecords(id));
      expect(evaluations.map(({ record }) => record.output)).toEqual(["row 0", "row 1", "row 2", "row 3"]);
      expect(evaluations[1]).toMatchObject({
        result: 50,
        is_gte_threshold: false,
        is_success: true,
        metric_id: 2,
      });
      expect(evaluations[1]).toMatchObject({
        eval_metadata: { a: [1] },
        metric_args: { case_sensitive: true },
        run_id: id,
      });
      expect(await claimOne(store, "worker", 0, 1)).toBeUndefined();
    });

    it("a user's unfinished runs are counted, without those of others", async () => {
      const { store, ana, ben } = await populated(open);
      const first = await start(store, newRun(ana, "one"));
      await start(store, newRun(ana, "two"));
      await start(store, newRun(ana, "finished", { rows: [], row_count: 0, tasks: [], reserved: 0 }));
      await start(store, newRun(ben, "one"));
      expect(await store.countRunningRuns(ana.user_id)).toBe(2);
      await store.transaction((t) => t.removeRun(first));
      expect([await store.countRunningRuns(ana.user_id), await store.countRunningRuns(ben.user_id)]).toEqual([
        1, 1,
      ]);
    });

    it("a run without rows is finished when it is created", async () => {
      const { store, ana } = await populated(open);
      const id = await start(store, newRun(ana, "one", { rows: [], row_count: 0, tasks: [], reserved: 7 }));
      expect(await runOf(store, id)).toMatchObject({
        aggregate_results: {},
        result: null,
        total_cost: 0,
        finished_at: noon,
      });
      expect(await store.balance(ana.user_id)).toBe(1_000_000_000);
    });

    it("ids are never reused", async () => {
      const { store, ana } = await populated(open);
      const [dataset, run] = [await upload(store, ana, "Mine"), await start(store, newRun(ana, "one"))];
      await store.transaction(async (t) => {
        await t.removeDataset(dataset, []);
        await t.removeRun(run);
      });
      while (await store.sweep());
      expect(await upload(store, ana, "Mine")).toBeGreaterThan(dataset);
      expect(await start(store, newRun(ana, "one"))).toBeGreaterThan(run);
    });
  });
}
