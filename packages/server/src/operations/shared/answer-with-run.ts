import type { Context, OperationReply } from "../operation.ts";
import { charactersShown, presentRun } from "./present/run.ts";
import { visibleRun } from "./visible.ts";

/**
 * Answers with a run that was just created, at once or when it has finished. One that is at work still, with or without having
 * been waited for, comes with the place where to ask for it and a number of seconds after which to do so.
 *
 * @throws DomainError 404 where it was deleted meanwhile
 */
export async function answerWithRun(
  { store, engine, caller, signal }: Context,
  id: number,
  isBlocking: boolean,
): Promise<OperationReply<"createRunFromDataset"> & OperationReply<"createCustomRun">> {
  engine.wake();
  if (isBlocking) await engine.finished(id, signal);
  const run = await visibleRun(store, caller, id);
  const body = presentRun(run, store.evaluationsWithRecords(id, charactersShown));
  if (run.finished_at !== null) return { status: 201, body };
  return { status: 201, body, headers: { Location: `/api/v1/runs/${id}`, "Retry-After": "2" } };
}
