import type { Kysely } from "kysely";
import type { Migration, MigrationProvider } from "kysely/migration";
import { begin } from "./migrations/0001-begin.ts";
import { countEvaluations } from "./migrations/0002-count-evaluations.ts";
import { compareNames } from "./migrations/0003-compare-names.ts";
import { keepRequests } from "./migrations/0004-keep-requests.ts";
import { nameAuthors } from "./migrations/0005-name-authors.ts";
import { measureDatasets } from "./migrations/0006-measure-datasets.ts";
import { unbilledRuns } from "./migrations/0007-unbilled-runs.ts";
import { removedUsers } from "./migrations/0008-removed-users.ts";
import { expiringKeys } from "./migrations/0009-expiring-keys.ts";
import { keepBalanceEntries } from "./migrations/0010-keep-balance-entries.ts";
import { listRuns } from "./migrations/0011-list-runs.ts";
import { sortEvaluations } from "./migrations/0012-sort-evaluations.ts";
import { stateOfRuns } from "./migrations/0013-state-of-runs.ts";
import { retryRuns } from "./migrations/0014-retry-runs.ts";
import { leaseUploads } from "./migrations/0015-lease-uploads.ts";
import { followRetries } from "./migrations/0016-follow-retries.ts";
import { notedNeed, noteNeeds } from "./migrations/0020-note-needs.ts";
import { rateWindows } from "./migrations/0021-rate-windows.ts";
import { waitingRuns } from "./migrations/0022-waiting-runs.ts";
import { shareJudges } from "./migrations/0023-share-judges.ts";
import { uniqueOrganizations } from "./migrations/0024-unique-organizations.ts";
import { shareEndpoints } from "./migrations/0025-share-endpoints.ts";

/** Changes the tables. */
type Up = (db: Kysely<unknown>) => Promise<void>;

/**
 * A migration. With `needs`, processes of an earlier version can go on while it is made and afterwards, if
 * they know the migration of that name: it adds what they do not have to fill, and takes away nothing that
 * they use.
 */
type Step = Up | { readonly up: Up; readonly needs: string };

/** Migrations by their names, in order. */
export type Steps = Readonly<Record<string, Step>>;

/** One that has been released never changes. */
export const steps: Steps = {
  "0001-begin": begin,
  "0002-count-evaluations": countEvaluations,
  "0003-compare-names": compareNames,
  "0004-keep-requests": keepRequests,
  "0005-name-authors": nameAuthors,
  "0006-measure-datasets": measureDatasets,
  "0007-unbilled-runs": unbilledRuns,
  "0008-removed-users": removedUsers,
  "0009-expiring-keys": expiringKeys,
  "0010-keep-balance-entries": keepBalanceEntries,
  "0011-list-runs": listRuns,
  "0012-sort-evaluations": sortEvaluations,
  "0013-state-of-runs": stateOfRuns,
  "0014-retry-runs": retryRuns,
  "0015-lease-uploads": leaseUploads,
  "0016-follow-retries": followRetries,
  "0020-note-needs": noteNeeds,
  "0021-rate-windows": { up: rateWindows, needs: "0020-note-needs" },
  "0022-waiting-runs": { up: waitingRuns, needs: "0020-note-needs" },
  "0023-share-judges": { up: shareJudges, needs: "0020-note-needs" },
  "0024-unique-organizations": { up: uniqueOrganizations, needs: "0020-note-needs" },
  "0025-share-endpoints": { up: shareEndpoints, needs: "0020-note-needs" },
};

/** Migrations as Kysely takes them. */
export function migrationsOf(all: Steps): MigrationProvider {
  return {
    async getMigrations(): Promise<Record<string, Migration>> {
      return Object.fromEntries(Object.entries(all).map(([name, step]) => [name, { up: upOf(name, step) }]));
    },
  };
}

/** The migrations of this version. */
export const migrations: MigrationProvider = migrationsOf(steps);

function upOf(name: string, step: Step): Up {
  if (typeof step === "function") return step;
  return async (db) => {
    await step.up(db);
    await notedNeed(db, name, step.needs);
  };
}
