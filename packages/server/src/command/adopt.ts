import { DomainError } from "@aegis/rules";
import { argument, CommandError, defineCommand } from "@aegis/terminal";
import type { Organization, Owned, Timestamp } from "../domain/entities.ts";
import { moveDatasets, moveRun, type SharingLocation, shareCollection } from "../domain/sharing.ts";
import { refuseProprietary } from "../domain/sharing-dataset.ts";
import { type Move, movesBetween, type SharingState } from "../domain/sharing-moves.ts";
import { timestamp } from "../domain/timestamp.ts";
import type { Store, Transaction } from "../store/store.ts";
import { adminOptions, withStore } from "./admin.ts";
import { organizationOf } from "./organization-of.ts";
import { printDone } from "./results.ts";
import type { ServerContext } from "./server-context.ts";
import { adoptableKind, id } from "./values.ts";

/** What an organization can own, by the word for it in commands. */
const adoptableKinds = { dataset: "dataset", collection: "data_collection", run: "run" } as const;

/** The command `organizations adopt`. */
export const adopt = defineCommand({
  name: "adopt",
  description: "Make a thing of a member the organization's own, which only its administrators may delete.",
  arguments: {
    id: argument("<id>", "of the organization", id),
    kind: argument("<kind>", `what it adopts: ${Object.keys(adoptableKinds).join(", ")}`, adoptableKind),
    thing: argument("<thing>", "id of the dataset, collection or run", id),
  },
  options: adminOptions,
  run: ({ id, kind, thing, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      const organization = await organizationOf(store, id);
      await adoptThing(store, organization, adoptableKinds[kind], thing, timestamp(store.clock()));
      const sentence = `${organization.name} owns ${kind} ${thing}.`;
      printDone({ kind, id: thing, org_id: id }, sentence, json, context.stdout);
    }),
});

/**
 * Makes an organization the owner of a thing that a member owns. What follows a thing that is shared follows
 * it; in a private collection it cannot stay.
 *
 * @throws CommandError if there is no such thing, a member does not own it, or sharing it is against a rule
 */
export async function adoptThing(
  store: Pick<Store, "transaction" | "listUsers">,
  organization: Pick<Organization, "id" | "name">,
  kind: Move["kind"],
  id: number,
  at: Timestamp,
): Promise<void> {
  const members = (await store.listUsers()).filter(({ org_id }) => org_id === organization.id);
  await store.transaction(async (transaction) => {
    const thing = await find(transaction, kind, id);
    const name = `${kind.replace("_", " ")} ${id}`;
    if (thing === undefined || (thing.user_id === null && thing.org_id === null))
      throw new CommandError(`There is no ${name}.`);
    if (thing.user_id === null)
      throw new CommandError(`Organization ${thing.org_id} owns ${name} already, and for good.`);
    if (!members.some((member) => member.id === thing.user_id))
      throw new CommandError(
        `The owner of ${name} is not in ${organization.name}. Add the owner with organizations add-member first.`,
      );
    await transaction.move(await movesOf(transaction, organization, kind, id), at);
    await transaction.adopt(kind, id, organization.id);
  });
}

function find(transaction: Transaction, kind: Move["kind"], id: number): Promise<Owned | undefined> {
  if (kind === "dataset") return transaction.findDataset(id);
  return kind === "run" ? transaction.findRun(id) : transaction.findDataCollection(id);
}

async function movesOf(
  transaction: Transaction,
  { id: org_id, name }: Pick<Organization, "id" | "name">,
  kind: Move["kind"],
  id: number,
): Promise<readonly Move[]> {
  if (kind === "data_collection") return movesOfCollection(transaction, id, org_id);
  const datasets = kind === "dataset" ? await transaction.sharingOfDatasets([id]) : [];
  const run = kind === "run" ? await transaction.findRun(id) : undefined;
  const runs =
    run === undefined ? await transaction.sharingOfRuns({ dataset_ids: [id], collection_id: null }) : [run];
  const dataset = run?.dataset_id ? await transaction.findDataset(run.dataset_id) : undefined;
  if (dataset !== undefined && dataset.org_id !== org_id)
    throw new CommandError(
      `Run ${id} is over dataset ${dataset.id}, which ${name} cannot see. Let it adopt the dataset first.`,
    );
  const inside = datasets[0]?.data_collection_id ?? run?.data_collection_id ?? null;
  const collection = inside === null ? undefined : await transaction.findDataCollection(inside);
  const location: SharingLocation = {
    org_id,
    data_collection_id: collection?.org_id === org_id ? inside : null,
  };
  const before: SharingState = { collections: collection ? [collection] : [], datasets, runs };
  const after =
    run === undefined ? moveDatasets(before, new Set([id]), () => location) : moveRun(before, id, location);
  return movesBetween(before, after);
}

async function movesOfCollection(
  transaction: Transaction,
  id: number,
  org_id: number,
): Promise<readonly Move[]> {
  const collection = await transaction.findDataCollection(id);
  const datasets = await transaction.sharingInCollection(id);
  const runs = await transaction.sharingOfRuns({
    dataset_ids: datasets.map((dataset) => dataset.id),
    collection_id: id,
  });
  const before: SharingState = { collections: collection ? [collection] : [], datasets, runs };
  try {
    if (collection?.org_id !== org_id) refuseProprietary(before, id);
  } catch (error) {
    throw error instanceof DomainError ? new CommandError(error.message) : error;
  }
  return movesBetween(before, shareCollection(before, id, org_id));
}
