import type { Operation } from "../operation.ts";
import { charactersShown, presentRun } from "../shared/present/run.ts";
import { versionOfRun } from "../shared/version-of-run.ts";
import { visibleRun } from "../shared/visible.ts";

export const getRun: Operation<"getRun"> = async ({ store, caller }, { path }) => {
  const run = await visibleRun(store, caller, path.run_id);
  const evaluations = store.evaluationsWithRecords(run.id, charactersShown);
  return { status: 200, body: presentRun(run, evaluations), version: versionOfRun(run) };
};
