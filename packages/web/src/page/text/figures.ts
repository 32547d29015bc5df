/** A score, with as many decimals as it has, up to two. */
export function scoreText(score: number | null): string {
  return score === null ? "–" : String(Math.round(score * 100) / 100);
}

/** A change of points with its sign, such as `+12.5`. */
export function changeText(change: number): string {
  const rounded = Math.round(change * 100) / 100;
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : "0";
}

/** A count with separators, such as `10,000`. */
export function countText(count: number): string {
  return count.toLocaleString("en");
}

/** A count with its noun. */
export function counted(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A share in per cent, rounded down so that only all is 100 %. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.floor((1_000 * part) / whole) / 10} %`;
}

/** Dollars, with as many decimals as small amounts need. */
export function dollarsText(cost: string | number | null): string {
  if (cost === null) return "unknown";
  const amount = Number(cost);
  return `$${amount.toLocaleString("en", amount === 0 || amount >= 1 ? whole : { maximumSignificantDigits: 3 })}`;
}

const whole = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

/** How long something took, in the two largest units that it has. */
export function durationText(from: string, to: string | null): string {
  if (to === null) return "not finished";
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000));
  if (seconds === 0) return "under 1 s";
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`;
}

/** A time as the reader's place writes it. */
export function timeText(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? time
    : date.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
}
