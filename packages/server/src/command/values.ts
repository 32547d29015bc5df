import { metricById, metricByShortname } from "@aegis/metrics";
import { InvalidArgumentError } from "commander";
import type { Nano } from "../domain/entities.ts";
import { NoAmount, parseDollars } from "../domain/money.ts";

/** Reads a whole number. @throws InvalidArgumentError for anything else, and outside its bounds */
export function wholeNumber({ from, to }: { from: number; to: number }): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    throw new InvalidArgumentError(`Give a whole number from ${from} to ${to}.`);
  };
}

/** Reads the id of a thing. */
export const id = wholeNumber({ from: 1, to: 2_147_483_647 });

/**
 * Reads an email address, which is kept in lower case: two users whose addresses differ in case alone would be taken for
 * one another. @throws InvalidArgumentError for what the document would not let through as `format: email`
 */
export function email(text: string): string {
  if (text.length <= 254 && emailForm.test(text)) return text.toLowerCase();
  throw new InvalidArgumentError("Give an email address such as analyst@acme.com.");
}

const emailForm =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/** Reads a name that people give. @throws InvalidArgumentError where it is empty, longer than 255 or not one line */
export function label(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 255 || /\p{Cc}/u.test(trimmed))
    throw new InvalidArgumentError("Give one line of 1 to 255 characters.");
  return trimmed;
}

/** Reads an amount in dollars. @throws InvalidArgumentError */
export function dollars(text: string): Nano {
  try {
    return parseDollars(text);
  } catch (error) {
    throw error instanceof NoAmount ? new InvalidArgumentError(error.message) : error;
  }
}

/** Adds the shortname of a metric to those read before. @throws InvalidArgumentError where there is no such metric */
export function metricShortname(text: string, before: readonly string[]): readonly string[] {
  const metric = metricByShortname(text, { aliases: true }) ?? metricById(text);
  if (metric === undefined)
    throw new InvalidArgumentError("There is no such metric; the docs name them all.");
  return [...before, metric.shortname];
}
