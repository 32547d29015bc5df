import type { RecordTexts, Timestamp } from "../domain/entities.ts";
import type { Admin } from "./port/admin.ts";
import type { Reads } from "./port/reads.ts";
import type { Seed } from "./port/seed.ts";
import type { Transaction } from "./port/transaction.ts";
import type { Work } from "./port/work.ts";

export type { Account, KeyRow } from "./port/admin.ts";
export { Insufficient, InUse, StoreFull, StoreUnusable, Taken, TooMuch } from "./port/errors.ts";
export type { Batches, PageOf, PageRows, Reads, Shared } from "./port/reads.ts";
export type { Seed } from "./port/seed.ts";
export type { Changes, NewRun, Transaction } from "./port/transaction.ts";
export type { Chunk, ChunkResult, Rest, Work } from "./port/work.ts";

/** Where everything is kept. One port; `suite.ts` says what any implementation must do. */
export type Store = Reads &
  Work &
  Admin & {
    /**
     * Runs `work` in a transaction, one after the other; an error undoes all of it. Inside, ask the
     * transaction alone: the store may wait for it to end.
     */
    transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
    /**
     * Begins an upload: an id for the dataset to be, which nobody sees before `createDataset`. What is left
     * of an upload that was abandoned, or cut off with the process, is cleared away.
     */
    beginUpload(): Promise<number>;
    /** In the order of the calls. */
    addRecords(datasetId: number, userId: number, rows: readonly RecordTexts[], at: Timestamp): Promise<void>;
    abandonUpload(datasetId: number): Promise<void>;
    /** Fills a store that has nothing in it. Ids given later are above all of these. */
    seed(seed: Seed): Promise<void>;
    /**
     * Clears away, a little at a time, the rows of what was deleted or abandoned.
     *
     * @returns whether there is more.
     */
    sweep(): Promise<boolean>;
    /**
     * Changes with every change of anything, so that an answer made at one version holds while it lasts.
     * Undefined where a store cannot tell.
     */
    version(): string | undefined;
    /** @throws when the store cannot be read. */
    ping(): Promise<void>;
    close(): Promise<void>;
  };
