import { hostedUrl } from "@aegis/contract";
import type { Environment } from "./environment.ts";
import { InvalidArgumentError } from "./errors/client-errors.ts";
import type { Hooks } from "./hooks.ts";

/** Options of a client. Everything has a default but the key. */
export type AegisOptions = {
  /** The API key, `sk_…`. @default the environment variable AEGIS_API_KEY */
  readonly apiKey?: string | undefined;
  /**
   * The address of the API, with its path.
   *
   * @default the environment variable AEGIS_API_BASE_URL, or else the hosted service
   */
  readonly baseUrl?: string | URL | undefined;
  /**
   * Sends a request. A test, or a server in the same process, can answer here.
   *
   * @default the platform's `fetch`
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Functions that are called for each attempt, response and retry. @default none */
  readonly hooks?: Hooks | undefined;
} & Limits;

/** How one call differs from the client's options. */
export type CallOptions = {
  /**
   * Ends the call, even during a pause or while a body is read. The call rejects with the signal's reason.
   *
   * @default none
   */
  readonly signal?: AbortSignal | undefined;
  /** Headers that are sent besides the client's own. @default none */
  readonly headers?: Readonly<Record<string, string>> | undefined;
} & Limits;

/** How long a call may take and how often it is retried. */
export type Limits = {
  /**
   * Milliseconds that one attempt may take, until the response is complete or, for a download, until its
   * first byte.
   *
   * @default 60_000; for a POST, which may score or upload for long, the deadline
   */
  readonly timeout?: number | undefined;
  /**
   * How many attempts may follow the first. A call is retried if the connection fails, an attempt times out,
   * or the status is 409, 429, 502, 503 or 504. A POST has an `Idempotency-Key`, by which a server knows it
   * again; at the hosted service, which may ignore it, a POST is retried only if the connection was refused
   * before anything was sent.
   *
   * @default 2; 0 for an upload
   */
  readonly retries?: number | undefined;
  /** Milliseconds that all attempts and the pauses between them may take. @default 600_000 */
  readonly deadline?: number | undefined;
};

/** Sends a copy of a request, with a signal of its own. */
export type Fetch = (request: Request, signal: AbortSignal) => Promise<Response>;

/** Options with their defaults, all of them checked. */
export type ClientSettings = {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly hooks: Hooks;
  readonly limits: Limits;
};

/** @throws InvalidArgumentError that names the option and the remedy, and never contains the key */
export function resolveSettings(options: AegisOptions, variables: Environment["variables"]): ClientSettings {
  return {
    apiKey: checkedKey(options.apiKey ?? variables.AEGIS_API_KEY),
    baseUrl: checkedUrl(options.baseUrl ?? variables.AEGIS_API_BASE_URL ?? hostedUrl),
    fetch: fetchOf(options.fetch),
    hooks: options.hooks ?? {},
    limits: limitsOf(options),
  };
}

/**
 * The platform's fetch makes its own copy of the request. It is looked up at each call, so that a tool that
 * instruments it later sees the calls.
 */
function fetchOf(given: AegisOptions["fetch"]): Fetch {
  if (given === undefined) return (request, signal) => globalThis.fetch(request, { signal });
  return (request, signal) => given(new Request(request, { signal }));
}

/**
 * The limits of a call: its own, or else the client's.
 *
 * @throws InvalidArgumentError for one that is not a number, or is negative
 */
export function limitsOf(own: Limits, client: Limits = {}): Limits {
  const { timeout = client.timeout, deadline = client.deadline, retries = client.retries } = own;
  for (const [name, value] of Object.entries({ timeout, deadline })) {
    if (!((value ?? 0) >= 0)) {
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
function checkedUrl(given: string | URL): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const plain =
    url && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (!plain) {
    throw new InvalidArgumentError(
      `baseUrl must be an http or https URL without password, query or fragment, such as ${hostedUrl}.`,
    );
  }
  return url.href.replace(/\/+$/, "");
}
