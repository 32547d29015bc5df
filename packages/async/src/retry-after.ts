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
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
