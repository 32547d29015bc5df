import { CommandError } from "@aegis/terminal";
import type { Rate } from "../http/rate-limits.ts";

const seconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3_600 };

/**
 * Reads a number of requests and the time in which they may be sent, such as `600/minute`.
 *
 * @throws CommandError if it is anything else, or not from 1 to 1,000,000
 */
export function rate(text: string): Rate {
  const [, digits, unit = ""] = /^(\d{1,7})\/([a-z]+)$/.exec(text) ?? [];
  const [requests, length] = [Number(digits), seconds[unit]];
  if (length !== undefined && requests >= 1 && requests <= 1_000_000) return { requests, seconds: length };
  const words = Object.keys(seconds).join(", /");
  throw new CommandError(
    `Give 1 to 1000000 requests and a time, such as 600/minute; the times are /${words}.`,
  );
}
