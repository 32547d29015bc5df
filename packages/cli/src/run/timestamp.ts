/** A time as the API has it, cut to the second. @param ms milliseconds since 1970 */
export function timestamp(ms: number): string {
  const second = Math.floor(ms / 1_000);
  if (second !== latest.second) latest = { second, text: textOf(second) };
  return latest.text;
}

/** Ten thousand evaluations may finish in a second; they share its text. */
let latest = { second: 0, text: textOf(0) };

function textOf(second: number): string {
  return `${new Date(second * 1_000).toISOString().slice(0, "2026-04-01T09:12:00".length)}Z`;
}
