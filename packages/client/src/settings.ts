import { hostedUrl } from "@aegis/contract";
import type { Environment } from "./environment.ts";
import { InvalidArgumentError } from "./errors/client-errors.ts";
import type { Hooks } from "./hooks.ts";
import { refuseUnknown } from "./known-names.ts";
import type { AegisOptions, GivenHeaders, Limits } from "./options.ts";
import { type Fetch, fetchBy } from "./transport/fetch.ts";

/** Options with their defaults, all of them checked. */
export type ClientSettings = {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly headers: GivenHeaders;
  readonly hooks: Hooks;
  readonly limits: Limits;
};

/** @throws InvalidArgumentError that names the option and the remedy, and never contains the key */
export function resolveSettings(options: AegisOptions, variables: Environment["variables"]): ClientSettings {
  refuseUnknown(options, optionNames, "createAegis");
  const { apiKey, baseUrl, fetch, headers = {}, hooks = {} } = options;
  refuseUnknown(hooks, hookNames, "hooks");
  if (fetch !== undefined && typeof fetch !== "function")
    throw new InvalidArgumentError("fetch must be a function that is called as fetch(url, init).");
  return {
    apiKey: checkedKey(apiKey ?? variables.AEGIS_API_KEY),
    baseUrl:
      baseUrl === undefined
        ? checkedUrl(variables.AEGIS_API_BASE_URL ?? hostedUrl, "AEGIS_API_BASE_URL")
        : checkedUrl(baseUrl, "baseUrl"),
    fetch: fetchBy(fetch),
    headers,
    hooks,
    limits: limitsOf(options),
  };
}

/** The limits, as a part of other options. */
export const limitNames = { timeout: 1, retries: 1, deadline: 1 } satisfies Record<keyof Limits, 1>;

export const optionNames = {
  apiKey: 1,
  baseUrl: 1,
  fetch: 1,
  headers: 1,
  hooks: 1,
  ...limitNames,
} satisfies Record<keyof AegisOptions, 1>;

const hookNames = { onRequest: 1, onResponse: 1, onRetry: 1 } satisfies Record<keyof Hooks, 1>;

/**
 * The limits of a call: its own, or else the client's.
 *
 * @throws InvalidArgumentError for one that is not a number, or is negative
 */
export function limitsOf(own: Limits, client: Limits = {}): Limits {
  const { timeout = client.timeout, deadline = client.deadline, retries = client.retries } = own;
  for (const [name, value] of Object.entries({ timeout, deadline })) {
    if (value !== undefined && !(typeof value === "number" && value >= 0)) {
      throw new InvalidArgumentError(`${name} must be at least 0 ms, not ${value}.`);
    }
  }
  if (retries !== undefined && !(Number.isInteger(retries) && retries >= 0)) {
    throw new InvalidArgumentError(`retries must be an integer of at least 0, not ${retries}.`);
  }
  return { timeout, deadline, retries };
}

/** Refuses a key that is not a valid header value, since the platform's error would repeat it. */
function checkedKey(key: string | undefined): string {
  if (!key) {
    throw new InvalidArgumentError("No API key: pass apiKey to createAegis or set AEGIS_API_KEY.");
  }
  if (!/^[\w.~+/=-]+$/.test(key)) {
    throw new InvalidArgumentError("The API key contains invalid characters.");
  }
  return key;
}

/** Refuses an address with a password. The message does not repeat it, as the platform's would. */
function checkedUrl(given: string | URL, name: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const plain =
    url && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (!plain) {
    throw new InvalidArgumentError(
      `${name} must be an http or https URL without password, query or fragment, such as ${hostedUrl}.`,
    );
  }
  return url.href.replace(/\/+$/, "");
}
