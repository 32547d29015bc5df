import type { RecordTexts, Timestamp } from "../domain/entities.ts";
import type { Admin } from "./port/admin.ts";
import type { JudgeShares } from "./port/judge-shares.ts";
import type { RateWindows } from "./port/rate-windows.ts";
import type { Reads } from "./port/reads.ts";
import type { Requests } from "./port/requests.ts";
import type { Seed } from "./port/seed.ts";
import type { Transaction, TransactionKind } from "./port/transaction.ts";
import type { WorkQueue } from "./port/work.ts";
import type { Workloads } from "./port/workload.ts";

export type { Account, KeyRow, NewKey } from "./port/admin.ts";
export type { BalanceEntry, BalanceEntryType } from "./port/balance-entry.ts";
export {
  BalanceTooLarge,
  InsufficientBalance,
  NameTaken,
  StillReferenced,
  StoreDamaged,
  StoreFull,
  StoreUnavailable,
  StoreUncertain,
} from "./port/errors.ts";
export type { JudgeNeeds, JudgeShares } from "./port/judge-shares.ts";
export type { RateWindow, RateWindows } from "./port/rate-windows.ts";
export type {
  Batches,
  EvaluationFilter,
  KeyCaller,
  PageRequest,
  PageRows,
  Reads,
  RunFilter,
  Shared,
} from "./port/reads.ts";
export type { KeptAnswer, KeptRequest, RequestKey } from "./port/requests.ts";
export type { Seed } from "./port/seed.ts";
export type {
  Changes,
  InsertedRun,
  NewRun,
  RunRetry,
  Transaction,
  TransactionKind,
} from "./port/transaction.ts";
export type {
  Chunk,
  ChunkResult,
  ClaimLimits,
  Remainder,
  ReservedResult,
  WorkQueue,
} from "./port/work.ts";
export type { Workload } from "./port/workload.ts";

/**
 * The database, as the rest of the server sees it. One port; `suite.ts` says what any implementation must do.
 *
 * A store belongs to one process, or several share it. The methods that this matters to say what they do in
 * either: `clock`, `countRequest`, `recover` (in `WorkQueue`), `sweep` and `version`.
 */
export type Store = Reads &
  WorkQueue &
  Workloads &
  Admin &
  Requests &
  RateWindows &
  JudgeShares & {
    /**
     * Milliseconds since 1970, as all processes on this store count them: leases are by this clock. If a
     * database is shared, it is the database's own time, whatever the clock of the host says.
     */
    clock(): number;
    /**
     * Runs `work` in a transaction. Transactions run one after the other; an error rolls all of it back.
     * Inside, use only the transaction: a call to the store itself may wait until the transaction ends.
     */
    transaction<T>(work: (transaction: Transaction) => Promise<T>, kind?: TransactionKind): Promise<T>;
    /**
     * Begins an upload. Its rows are visible to nobody before `insertDataset` makes it a dataset. It is
     * leased to this process for 15 minutes, and again by `addRecords`, and by `sweep` as long as it goes on.
     *
     * @returns the id of the dataset to be
     */
    beginUpload(): Promise<number>;
    /** Appends rows to an upload, in the order of the calls. @throws if there is no such upload */
    addRecords(datasetId: number, userId: number, rows: readonly RecordTexts[], at: Timestamp): Promise<void>;
    /**
     * Gives up an upload; `sweep` deletes its rows. No effect if it is a dataset by now. If this fails, a
     * sweep abandons the upload when its lease has ended.
     */
    abandonUpload(datasetId: number): Promise<void>;
    /** Fills an empty store. Ids assigned later are above all of these. */
    seed(seed: Seed): Promise<void>;
    /**
     * Deletes, a little at a time, the rows of what was removed or abandoned, requests that are kept for more
     * than 24 hours, and windows in which requests were counted. Before that it leases the uploads of this
     * process again, and abandons those whose lease has ended: the process that fed them has.
     *
     * @returns whether there is more
     */
    sweep(): Promise<boolean>;
    /**
     * Changes with every commit, so a response that was made at one version holds while the version lasts.
     *
     * Synchronous, since it is asked before each cached response: SQLite counts the commits to its one file.
     * A store that cannot tell, such as a database behind a network, returns undefined; then no response is
     * cached and every key is looked up again.
     */
    version(): string | undefined;
    /** @throws if a part of the store that requests need cannot be read, or could not be earlier */
    ping(): Promise<void>;
    /** Waits for what is being written. */
    close(): Promise<void>;
  };
