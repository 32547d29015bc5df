import type { CommandContext } from "./command-context.ts";

/** A line on a terminal that says how far a command is, how fast, and how long it will take. */
export type Progress = {
  /**
   * @param share from 0 to 1; null if nobody knows how much is to come
   * @param note what else is known so far, such as a cost
   */
  update(rows: number, share: number | null, note?: string): void;
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
  const began = clock();
  let next = began + interval;
  return {
    update(rows, share, note) {
      const now = clock();
      if (now < next) return;
      next = now + interval;
      const facts = [`${rows.toLocaleString("en")} rows`, ...paceOf(rows, share, now - began)];
      if (note !== undefined) facts.push(note);
      stderr.write(`\r\u001b[K${bar(share)}${facts.join("  ")}`);
    },
    clear: () => void stderr.write("\r\u001b[K"),
  };
}

/** Milliseconds: often enough to be seen moving. */
const interval = 100;

const width = 30;

function bar(share: number | null): string {
  if (share === null) return "";
  const filled = Math.round(Math.min(share, 1) * width);
  return `[${"#".repeat(filled)}${" ".repeat(width - filled)}] ${Math.floor(share * 100)} %  `;
}

/** The rate, and the time left. A second tells too little of a rate that judges decide. */
function paceOf(rows: number, share: number | null, elapsed: number): readonly string[] {
  if (elapsed < 1_000 || rows === 0) return [];
  const perSecond = (rows * 1_000) / elapsed;
  const rate = perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond).toLocaleString("en");
  if (share === null || share === 0) return [`${rate}/s`];
  return [`${rate}/s`, `${durationText((elapsed / share) * (1 - Math.min(share, 1)))} left`];
}

/** Such as `0:05` or `1:02:30`. */
function durationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const two = (count: number) => String(count).padStart(2, "0");
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
}
