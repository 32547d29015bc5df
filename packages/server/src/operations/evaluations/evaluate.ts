import { runTypes } from "@aegis/contract";
import { DomainError } from "@aegis/rules";
import { type EvaluationPlan, planEvaluation } from "@aegis/rules/runs";
import { charactersOf } from "../../domain/balance.ts";
import type { StoredEvaluation } from "../../domain/entities.ts";
import { sizeOfSample } from "../../domain/sample-size.ts";
import type { Reads } from "../../store/store.ts";
import type { Context, Operation, OperationReply } from "../operation.ts";
import { createRun, type RunDraft } from "../shared/create-run.ts";
import { presentEvaluation, type ShownEvaluation } from "../shared/present/evaluation.ts";
import { RunInterrupted } from "../shared/run-interrupted.ts";

type Reply = OperationReply<"evaluate">;

/**
 * Scores one sample, which becomes a run of its own. With a judge, the cost is reserved first and the engine
 * carries out the run like any other. Without a judge the score is computed at once, and the run is created
 * with it.
 */
export const evaluate: Operation<"evaluate"> = async (context, { body: request }) => {
  const plan = planEvaluation(request, context.inactiveMetrics);
  const draft: RunDraft = {
    plan,
    run_type_id: runTypes[1].id,
    dataset_id: null,
    data_collection_id: null,
    org_id: null,
    rows: [plan.row],
    row_count: 1,
    sizeOf: () => sizeOfSample(plan.row),
    alias: { from: "Evaluation" },
    started_at: context.now(),
  };
  const reply = (evaluation: ShownEvaluation): Reply => ({
    status: 201,
    body: presentEvaluation(evaluation, plan.row, request.metric_shortname),
  });
  return plan.judged
    ? reply(await scoreByEngine(context, draft))
    : await scoreAtOnce(context, draft, plan, reply);
};

/**
 * The run goes on if nobody waits for it any more.
 *
 * @throws DomainError 500 if the judge takes longer than a request may wait
 * @throws RunInterrupted if the server stops first, or the client leaves
 */
async function scoreByEngine(context: Context, draft: RunDraft): Promise<StoredEvaluation> {
  const { store, engine, signal, stopping } = context;
  const id = await createRun(context, async () => draft, { isBrief: isShort(draft), isByItself: true });
  engine.wake();
  if (!(await engine.finished(id, signal)))
    throw stopping.aborted || signal.aborted ? new RunInterrupted(id) : DomainError.runNotInTime(id);
  return onlyEvaluation(store, id);
}

async function scoreAtOnce(
  context: Context,
  draft: RunDraft,
  { task, row }: EvaluationPlan,
  replyWith: (evaluation: ShownEvaluation) => Reply,
): Promise<Reply> {
  const { store, engine, signal, caller, made } = context;
  if (made !== null) return replyWith(await onlyEvaluation(store, made));
  const asked = { userId: caller.user_id, runBegan: draft.started_at, signal };
  const outcome = await engine.score(task, row, asked);
  const results = [{ ...outcome, record_index: 0, position: task.position }];
  let reply: Reply | undefined;
  const id = await createRun(context, async () => ({ ...draft, results }), {
    isBrief: isShort(draft),
    isByItself: true,
    replyWith: ({ id: run_id, evaluation_ids: [id] }) => {
      if (id === undefined) throw new RangeError(`Run ${run_id} has no evaluation.`);
      const explanation = outcome.explanation?.toWellFormed() ?? null;
      reply = replyWith({ ...task, ...outcome, explanation, id, run_id });
      return reply;
    },
  });
  // That of the attempt that was committed.
  return reply ?? replyWith(await onlyEvaluation(store, id));
}

/** Whether it takes no longer to store than others may be kept waiting. */
function isShort({ rows }: RunDraft): boolean {
  return rows.every((row) => charactersOf(row) <= shortest);
}

const shortest = 2 ** 14;

/** @throws DomainError 404 if the run was deleted meanwhile, 400 if it was cancelled */
async function onlyEvaluation(reads: Reads, runId: number): Promise<StoredEvaluation> {
  for await (const [evaluation] of reads.evaluationsOfRun(runId))
    if (evaluation !== undefined) return evaluation;
  throw (await reads.findRun(runId)) === undefined
    ? DomainError.notFound("Run", runId)
    : DomainError.runCancelled(runId);
}
