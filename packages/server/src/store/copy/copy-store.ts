import { withPostgresSource, withPostgresTarget } from "../postgres/copy.ts";
import type { Database } from "../sql/database.ts";
import { wordsOf } from "../sql/dialect.ts";
import { releaseAll } from "../sql/leases.ts";
import { unmarkUnfinished } from "../sql/unfinished-copy.ts";
import { endLeases } from "../sql/uploads.ts";
import { withSqliteSource, withSqliteTarget } from "../sqlite/copy.ts";
import type { CopyTarget } from "./begin-copy.ts";
import { type CopiedTable, type CopyPair, type CopyWatch, copyTables } from "./copy-tables.ts";
import { hasIds, tablesInOrder } from "./tables-in-order.ts";

/** A database: a file of SQLite, or an address of PostgreSQL. */
export type StoreLocation = {
  /** As people are told it. */
  readonly name: string;
} & ({ readonly file: string } | { readonly url: string });

/** How a store is copied. */
type CopyStoreOptions = CopyWatch & {
  /** Called when everything is there and has been compared, before the copy can be opened. */
  readonly onCompared?: () => void;
};

/**
 * Copies a store from one database to another that is empty, or the unfinished copy of an earlier attempt.
 * The source stays as it is, and nobody can write to it meanwhile. Nobody can open the copy before it is
 * finished, however this ends.
 *
 * @returns what has been copied and compared, by table
 * @throws StoreUnavailable if one of them cannot be used, or a table differs in the end; the reason of the
 * signal, once it is aborted. Running it again continues
 */
export async function copyStore(
  from: StoreLocation,
  to: StoreLocation,
  { onCompared = () => {}, ...watch }: CopyStoreOptions,
): Promise<readonly CopiedTable[]> {
  return withSource(from, (source) =>
    withTarget(to, from.name, async ({ db: target, settle }) => {
      const tables = await copyTables({ source, target }, watch);
      await settle();
      onCompared();
      await finish({ source, target });
      return tables;
    }),
  );
}

function withSource<T>(from: StoreLocation, work: (source: Database) => Promise<T>): Promise<T> {
  return "file" in from ? withSqliteSource(from.file, work) : withPostgresSource(from.url, work);
}

function withTarget<T>(
  to: StoreLocation,
  source: string,
  work: (target: CopyTarget) => Promise<T>,
): Promise<T> {
  return "file" in to ? withSqliteTarget(to.file, source, work) : withPostgresTarget(to.url, source, work);
}

/** Whoever held work or fed an upload at the source has ended. */
async function finish({ source, target }: CopyPair): Promise<void> {
  await target.transaction().execute(async (transaction) => {
    await releaseAll(transaction);
    await endLeases(transaction);
    for (const table of tablesInOrder.filter(hasIds)) {
      const last = await wordsOf(source).lastId(source, table);
      if (last > 0) await wordsOf(transaction).continueIds(transaction, table, last);
    }
    await unmarkUnfinished(transaction);
  });
}
