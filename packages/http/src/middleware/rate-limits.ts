import { isIPv4, isIPv6 } from "node:net";
import { type Exchange, type Middleware, present } from "../exchange.ts";
import { HttpError } from "../respond/response.ts";

/** How many requests each caller may send in a time, and each address without a key that is accepted. */
export type RateLimits<Caller> = {
  /** The most requests of one of them in a window. */
  readonly quota: number;
  /** How long a window is, in seconds. */
  readonly window: number;
  /** Tells callers apart who count separately. */
  readonly keyOf: (caller: Caller) => string;
  /** Counts a request. */
  readonly count: (who: string) => Standing | Promise<Standing>;
};

/** Where someone stands after a request. */
type Standing = {
  /** How many more requests are let in before the window ends. */
  readonly remaining: number;
  /** Whole seconds until it ends. */
  readonly reset: number;
  /** Whether this request was one too many. */
  readonly isOver: boolean;
};

/**
 * Counts what never gets past the authentication by the network of its address.
 *
 * @throws HttpError 429 in place of what it is refused with otherwise
 */
export function limitStrangers<State, Caller>(limits: RateLimits<Caller>): Middleware<State, Caller> {
  return (next) => async (exchange) => {
    try {
      return await next(exchange);
    } catch (error) {
      if (exchange.caller !== undefined || !(error instanceof HttpError)) throw error;
      await admit(limits, "address", networkOf(exchange.origin.client ?? ""), exchange);
      throw error;
    }
  };
}

/**
 * Counts a request by its caller, before its body is read. Every response to it says where the caller stands.
 *
 * @throws HttpError 429 for one too many
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10
 */
export function limitCallers<State, Caller>(limits: RateLimits<Caller>): Middleware<State, Caller> {
  return (next) => async (exchange) => {
    await admit(limits, "key", limits.keyOf(present(exchange.caller, "authentication")), exchange);
    return next(exchange);
  };
}

/** The names of the two policies, in headers and in words. */
const subjects = {
  key: "This key may send",
  address: "Without a key that is accepted, an address may send",
} as const;

async function admit<State, Caller>(
  { quota, window, count }: RateLimits<Caller>,
  policy: keyof typeof subjects,
  who: string,
  exchange: Exchange<State, Caller>,
): Promise<void> {
  const { remaining, reset, isOver } = await count(`${policy} ${who}`);
  exchange.headers = {
    ...exchange.headers,
    "ratelimit-policy": `"${policy}";q=${quota};w=${window}`,
    ratelimit: `"${policy}";r=${remaining};t=${reset}`,
  };
  if (!isOver) return;
  const wait = Math.max(1, reset);
  const requests = quota === 1 ? "1 request" : `${quota} requests`;
  const detail = `${subjects[policy]} ${requests} in ${window} s. Send this one again in ${wait} s.`;
  throw new HttpError(429, detail, { "retry-after": String(wait) });
}

/** Who has one address of IPv6 usually has the 64 bits below its prefix as well. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, "");
  if (isIPv4(plain) || !isIPv6(plain)) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const [before, after] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  return [...before, ...zeros, ...after].slice(0, 4).join(":");
}

function groupsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(":");
}
