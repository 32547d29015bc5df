import type { Timestamp } from "@aegis/contract";

/**
 * The first whole second that is not before an instant, as stored times are written: they are cut to the
 * second, so comparing them with it is comparing them with the instant.
 *
 * @param text RFC 3339, as the document's format `date-time` takes it: any offset, parts of a second, a leap
 * second, a blank instead of the `T`
 */
export function timestampFrom(text: string): Timestamp {
  const plain = text.toUpperCase().replace(/\s/, "T");
  // JavaScript knows no leap second: it is the first one of the next minute.
  const ms = Date.parse(plain.replace(leap, ":59")) + (leap.test(plain) ? 1000 : 0);
  const second = Math.min(Math.max(Math.ceil(ms / 1000) * 1000, first), last);
  return `${new Date(second).toISOString().slice(0, "2026-04-01T09:12:00".length)}Z`;
}

const leap = /(?<=T\d\d:\d\d):60/;

/** The years that a stored time can have; an offset may lead out of them. */
const first = Date.parse("0000-01-01T00:00:00Z");
const last = Date.parse("9999-12-31T23:59:59Z");
