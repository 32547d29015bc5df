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

/** The migrations, in order. One that has been released never changes. */
const steps: Readonly<Record<string, (db: Kysely<unknown>) => Promise<void>>> = {
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
};

/** The migrations as Kysely takes them. */
export const migrations: MigrationProvider = {
  async getMigrations(): Promise<Record<string, Migration>> {
    return Object.fromEntries(Object.entries(steps).map(([name, up]) => [name, { up }]));
  },
};

/** Their names. A database that names another one was written by a newer version of the program. */
export const knownSteps: ReadonlySet<string> = new Set(Object.keys(steps));
