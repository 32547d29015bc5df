import type { Environment } from "./environment.ts";
import { InvalidArgumentError } from "./errors/client-errors.ts";
import type { Hooks } from "./hooks.ts";

/** How a client calls. Everything has a default but the key. */
export type AegisOptions = {
  /** The API key, `sk_…`. @default the variable AEGIS_API_KEY */
  readonly apiKey?: string | undefined;
  /** Where the API is, with its path. @default the variable AEGIS_API_BASE_URL, else the hosted service */
  readonly baseUrl?: string | URL | undefined;
  /** Sends a request. A test, or a server in the same process, answers here. @default the platform's `fetch` */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Told of what happens on the wire. */
  readonly hooks?: Hooks | undefined;
} & Limits;

/** How one call differs from the client's options. */
export type CallOptions = {
  /** Ends the call, in the middle of a wait or of a body too; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Sent besides the client's own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
} & Limits;

/** How long and how often a call is tried. */
export type Limits = {
  /**
   * Milliseconds that one attempt may last, up to the whole answer, or up to the first byte of a download.
   *
   * @default 60 000; a POST, which may score or upload for long and is not tried again, has until the deadline
   */
  readonly timeout?: number | undefined;
  /**
   * How many more attempts may follow the first: of GET, PUT and DELETE when the connection fails, time is up, or
   * the status is 429, 502, 503 or 504; of POST only when the connection was refused before anything was sent.
   *
   * @default 2
   */
  readonly retries?: number | undefined;
  /** Milliseconds that all attempts and the pauses between them may last. @default 600 000 */
  readonly deadline?: number | undefined;
};

/** Sends a copy of a request, with a signal of its own. */
export type Fetch = (request: Request, signal: AbortSignal) => Promise<Response>;

/** Options with every default filled in and every value checked. */
export type Settings = {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly hooks: Hooks;
  readonly limits: Limits;
};

/** The hosted service; the document's first server. */
export const hostedUrl = "https://api.aegisevals.ai/api/v1";

/** @throws InvalidArgumentError which names the option and the remedy, and never repeats the key. */
export function settle(options: AegisOptions, variables: Environment["variables"]): Settings {
  return {
    apiKey: checkedKey(options.apiKey ?? variables.AEGIS_API_KEY),
    baseUrl: checkedUrl(options.baseUrl ?? variables.AEGIS_API_BASE_URL ?? hostedUrl),
    fetch: fetchOf(options.fetch),
    hooks: options.hooks ?? {},
    limits: limitsOf(options),
  };
}

/** The platform's fetch makes its own copy, and is looked up at each call: whoever instruments it later is heard. */
function fetchOf(given: AegisOptions["fetch"]): Fetch {
  if (given === undefined) return (request, signal) => globalThis.fetch(request, { signal });
  return (request, signal) => given(new Request(request, { signal }));
}

/**
 * The limits of a call: its own, else the client's.
 *
 * @throws InvalidArgumentError for one that is no number, or negative.
 */
export function limitsOf(own: Limits, client: Limits = {}): Limits {
  const { timeout = client.timeout, deadline = client.deadline, retries = client.retries } = own;
  for (const [name, value] of Object.entries({ timeout, deadline })) {
    if (!((value ?? 0) >= 0)) {
      throw new InvalidArgumentError(`${name} must be milliseconds, from 0, not ${value}.`);
    }
  }
  if (retries !== undefined && !(Number.isInteger(retries) && retries >= 0)) {
    throw new InvalidArgumentError(`retries must be an integer, from 0, not ${retries}.`);
  }
  return { timeout, deadline, retries };
}

/** A key that a header cannot carry would be repeated in the platform's own error. */
function checkedKey(key: string | undefined): string {
  if (!key) {
    throw new InvalidArgumentError("There is no API key: pass apiKey to createAegis, or set AEGIS_API_KEY.");
  }
  if (!/^[\w.~+/=-]+$/.test(key)) {
    throw new InvalidArgumentError("The API key has characters that no key has.");
  }
  return key;
}

/** The platform refuses an address with a password, and repeats it; so does nothing here. */
function checkedUrl(given: string | URL): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const plain =
    url && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (!plain) {
    throw new InvalidArgumentError(
      `baseUrl must be an http or https address without password, query and fragment, such as ${hostedUrl}.`,
    );
  }
  return url.href.replace(/\/+$/, "");
}
