import { metricById, metricByShortname } from "@aegis/metrics";
import { CommandError, wholeNumber } from "@aegis/terminal";
import type { Nano } from "../domain/entities.ts";
import { InvalidAmount, parseDollars } from "../domain/money.ts";

/** Reads the id of a key or an organization. */
export const id = wholeNumber({ from: 1, to: 2_147_483_647 });

/**
 * Reads an email address. It is kept in lower case: users whose addresses differ in case alone would be
 * mistaken for each other.
 *
 * @throws CommandError if the text is not what the document calls `format: email`
 */
export function email(text: string): string {
  if (text.length <= 254 && emailForm.test(text)) return text.toLowerCase();
  throw new CommandError("Give an email address such as analyst@acme.com.");
}

const emailForm =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/**
 * Reads a name that people give.
 *
 * @throws CommandError if it is empty, longer than 255 characters or not one line
 */
export function label(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 255 || /\p{Cc}/u.test(trimmed))
    throw new CommandError("Give one line of 1 to 255 characters.");
  return trimmed;
}

/** Reads an amount in dollars. @throws CommandError */
export function dollars(text: string): Nano {
  try {
    return parseDollars(text);
  } catch (error) {
    throw error instanceof InvalidAmount ? new CommandError(error.message) : error;
  }
}

/** Reads the word for what an organization can adopt. @throws CommandError for any other word */
export function adoptableKind(text: string): "dataset" | "collection" | "run" {
  if (text === "dataset" || text === "collection" || text === "run") return text;
  throw new CommandError("Give dataset, collection or run.");
}

/** Adds the shortname of a metric to those read before. @throws CommandError if there is no such metric */
export function metricShortname(text: string, before: readonly string[] = []): readonly string[] {
  const metric = metricByShortname(text, { aliases: true }) ?? metricById(text);
  if (metric === undefined) throw new CommandError("There is no such metric; the docs list all of them.");
  return [...before, metric.shortname];
}
