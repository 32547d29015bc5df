/** How far scores lie apart, such as `4.50`; a dash for what was scored once. */
export function spreadText(spread: number | null): string {
  return spread === null ? "–" : spread.toFixed(2);
}
