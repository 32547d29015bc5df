import { runLocation } from "@aegis/rules/runs";
import type { Context, OperationReply } from "../operation.ts";
import { charactersShown, presentRun } from "./present/run.ts";
import { visibleRun } from "./visible.ts";

/**
 * Answers with a run that was just created, at once or when it has finished. If it is still running, even
 * after waiting, `Location` says where to ask for it and `Retry-After` how many seconds later.
 *
 * @throws DomainError 404 if it was deleted meanwhile
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
  return { status: 201, body, headers: runLocation(id) };
}
