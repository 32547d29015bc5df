import type { CommandContext } from "./command-context.ts";

/** A line on a terminal that says how far a command is. */
export type Progress = {
  /** @param share from 0 to 1; null if nobody knows how much is to come */
  update(rows: number, share: number | null): void;
  /** Takes the line away. */
  clear(): void;
};

/** Draws progress on a terminal, and nothing into a pipe or a file. */
export function progressOn({
  isTerminal,
  stderr,
  clock,
}: Pick<CommandContext, "isTerminal" | "stderr" | "clock">): Progress {
  if (!isTerminal) return { update: () => {}, clear: () => {} };
  let next = clock() + interval;
  return {
    update(rows, share) {
      if (clock() < next) return;
      next = clock() + interval;
      stderr.write(`\r\u001b[K${lineOf(rows, share)}`);
    },
    clear: () => void stderr.write("\r\u001b[K"),
  };
}

/** Milliseconds: often enough to be seen moving. */
const interval = 100;

const width = 30;

function lineOf(rows: number, share: number | null): string {
  const counted = `${rows.toLocaleString("en")} rows`;
  if (share === null) return counted;
  const filled = Math.round(Math.min(share, 1) * width);
  return `[${"#".repeat(filled)}${" ".repeat(width - filled)}] ${Math.floor(share * 100)} %  ${counted}`;
}
