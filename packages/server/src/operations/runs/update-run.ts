import { DomainError } from "@aegis/rules";
import { refuseInvalidName } from "@aegis/rules/names";
import { canSee } from "../../domain/access.ts";
import type { StoredRun, Viewer } from "../../domain/entities.ts";
import { moveRun } from "../../domain/sharing.ts";
import type { WantedLocation } from "../../domain/sharing-location.ts";
import { movesBetween, type SharingState } from "../../domain/sharing-moves.ts";
import { decideRunLocation } from "../../domain/sharing-run.ts";
import { NameTaken, type Transaction } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { mapStoreError } from "../shared/map-store-error.ts";
import { findMoveEndpoints } from "../shared/move-endpoints.ts";
import { charactersShown, presentRun } from "../shared/present/run.ts";
import { visibleRun } from "../shared/visible.ts";

/**
 * Renames, moves or shares a run. A request that sends nothing changes nothing.
 *
 * @throws DomainError 404 if the caller cannot see it; 400 for an alias that its owner already uses, and for
 * a violation of a sharing rule
 */
export const updateRun: Operation<"updateRun"> = async ({ store, caller, now }, { path, body: request }) => {
  const { alias } = request;
  const changing = store.transaction(async (transaction) => {
    const run = await visibleRun(transaction, caller, path.run_id);
    const at = now();
    await transaction.move(await movesOf(transaction, caller, run, request), at);
    if (typeof alias === "string") {
      refuseInvalidName("alias", alias, DomainError.newAliasBlank);
      await refuseTaken(transaction, caller, run, alias);
      await transaction.changeRun(run.id, { alias }, at);
    }
    return visibleRun(transaction, caller, run.id);
  });
  const changed = await mapStoreError(changing, NameTaken, () =>
    DomainError.aliasTakenByOwner(path.run_id, alias ?? ""),
  );
  const evaluations = store.evaluationsWithRecords(changed.id, charactersShown);
  return { status: 200, body: presentRun(changed, evaluations) };
};

/** Decided on the run as it is stored, so that what the caller cannot see of it stays as it is. */
async function movesOf(transaction: Transaction, caller: Viewer, visible: StoredRun, wanted: WantedLocation) {
  const run = (await transaction.findRun(visible.id)) ?? visible;
  const endpoints = await findMoveEndpoints(transaction, caller, run, wanted.data_collection_id);
  const location = decideRunLocation(caller, run, visible.dataset_id, wanted, endpoints);
  const before: SharingState = { collections: [], datasets: [], runs: [run] };
  return movesBetween(before, moveRun(before, run.id, location));
}

/**
 * Aliases are unique per owner. If the caller cannot see the run that has the alias, the error does not say
 * which one it is.
 */
async function refuseTaken(
  transaction: Transaction,
  caller: Viewer,
  run: StoredRun,
  alias: string,
): Promise<void> {
  if (run.user_id === null || alias === run.alias) return;
  const other = await transaction.findRunByAlias(run.user_id, alias, run.id);
  if (other === undefined) return;
  throw canSee(caller, other)
    ? DomainError.newAliasTaken(alias, other.alias)
    : DomainError.aliasTakenByOwner(run.id, alias);
}
