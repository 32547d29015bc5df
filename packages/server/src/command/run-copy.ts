import { CommandError, type Progress, progressOn } from "@aegis/terminal";
import { copyStore, type StoreLocation } from "../store/copy/copy-store.ts";
import type { CopiedTable, CopyWatch } from "../store/copy/copy-tables.ts";
import { StoreUnavailable } from "../store/store.ts";
import { printRows } from "./results.ts";
import type { ServerContext } from "./server-context.ts";

/** What is copied, and how it is told. */
type Copy = {
  readonly from: StoreLocation;
  readonly to: StoreLocation;
  readonly json: boolean;
  /** Called before the copy can be opened. */
  readonly onCompared: () => void;
};

/**
 * Copies a store, shows on a terminal how far it is, and prints a table of what was copied.
 *
 * @throws CommandError if it fails or is stopped: then it says how it goes on
 */
export async function runCopy(
  { from, to, json, onCompared }: Copy,
  context: Pick<ServerContext, "signal" | "clock" | "stdout" | "stderr" | "isTerminal">,
): Promise<void> {
  const { signal, clock, stdout, stderr } = context;
  const shown = shownProgress(context);
  try {
    const tables = await copyStore(from, to, {
      signal,
      clock,
      onRows: shown.onRows,
      onStartOver() {
        shown.clear();
        stderr.write(
          `${from.name} has changed since a part of it was copied. It is copied from the start.\n`,
        );
      },
      onCompared,
    });
    shown.clear();
    printRows(
      tables.map((table) => rowOf(table, json)),
      { json, none: "" },
      stdout,
    );
  } catch (error) {
    shown.clear();
    throw shown.hasBegun() ? interrupted(error, to.name, signal) : error;
  }
}

/** Draws a line for each of the two phases. */
function shownProgress(context: Parameters<typeof progressOn>[0]) {
  let drawn: { readonly phase: string; readonly progress: Progress } | undefined;
  const clear = () => drawn?.progress.clear();
  const onRows: CopyWatch["onRows"] = (phase, rows, total) => {
    if (drawn?.phase !== phase) {
      clear();
      drawn = { phase, progress: progressOn(context) };
    }
    drawn.progress.update(rows, total === 0 ? null : rows / total, phase);
  };
  return { onRows, clear, hasBegun: () => drawn !== undefined };
}

/** Other errors stay as they are: nobody foresaw them. */
function interrupted(error: unknown, target: string, signal: AbortSignal): unknown {
  const then = `${target} is not served as it is: run the command again to go on, or discard it.`;
  if (signal.aborted) return new CommandError(`Stopped. ${then}`, { exitCode: 130, cause: error });
  return error instanceof StoreUnavailable
    ? new CommandError(`${error.message} ${then}`, { cause: error })
    : error;
}

/** As much of a checksum is enough for people to compare. */
function rowOf({ table, rows, checksum, seconds }: CopiedTable, json: boolean) {
  return { table, rows, checksum: json ? checksum : checksum.slice(0, 16), seconds };
}
