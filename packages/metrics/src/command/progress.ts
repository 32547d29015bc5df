import type { CommandContext } from "./command-context.ts";

/** A line on a terminal that says how far a command is; nothing anywhere else. */
export type Progress = {
  /** @param share from 0 to 1; null where nobody knows how much is to come */
  tell(rows: number, share: number | null): void;
  /** Takes the line away. */
  clear(): void;
};

export function progressOn({ isTerminal, stderr, now }: CommandContext): Progress {
  if (!isTerminal) return { tell: () => {}, clear: () => {} };
  let next = now() + interval;
  return {
    tell(rows, share) {
      if (now() < next) return;
      next = now() + interval;
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
