/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): seconds, or a date. Some endpoints send decimals; they
 * count.
 *
 * @param now milliseconds since 1970
 * @returns milliseconds to wait, 0 for a date that is past, undefined if the header is missing or malformed
 */
export function retryAfter(header: string | null | undefined, now: number): number | undefined {
  const value = header?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  // Engines read almost anything as a date, `-5` as one in May.
  const date = /^(?:[A-Z][a-z]{2,8},? |\d{4}-)/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
