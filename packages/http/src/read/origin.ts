import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddr from "proxy-addr";

/** Whether a proxy is trusted, by its address and by how many hops it is away, from 0. */
export type Trust = (address: string, hop: number) => boolean;

/** How clients reach a server through proxies. */
export type Proxies = {
  /** What a proxy puts before every path, such as `/aegis`; empty if nothing. */
  readonly basePath: string;
  /** Which proxies may say who called, by what host and scheme, and below what prefix. */
  readonly trusts: Trust;
};

/** Nobody is trusted, and nothing is before a path. */
export const noProxies: Proxies = { basePath: "", trusts: () => false };

/** Where a request came from, and by what address the server was called. */
export type Origin = {
  /** The address of the nearest client that is not a trusted proxy. */
  readonly client: string | undefined;
  /** Such as `https://example.com/aegis`, without a slash at the end. */
  readonly url: string;
  /** The path of that address: empty, or beginning with a slash. */
  readonly base: string;
};

/**
 * Reads what trusted proxies say of a request: `X-Forwarded-For`, `-Proto`, `-Host` and `-Prefix`, or, if
 * there are none of these, `Forwarded` (RFC 7239). Of several values, each by a proxy of its own, the last
 * counts. What the client itself has sent counts for nothing if the nearest proxy is not trusted.
 */
export function originOf(req: IncomingMessage, { basePath, trusts }: Proxies): Origin {
  const direct = req.socket.remoteAddress;
  const { host: called = "" } = req.headers;
  const host = isHost(called) ? called : "localhost";
  if (direct === undefined || !trusts(direct, 0))
    return { client: direct, url: `http://${host}${basePath}`, base: basePath };
  const said = saidByProxies(req);
  const base = /^(\/[\w.~-]+)+$/.exec(said.prefix)?.[0] ?? basePath;
  const scheme = /^https?$/i.test(said.scheme) ? said.scheme.toLowerCase() : "http";
  const name = isHost(said.host) ? said.host : host;
  return { client: clientOf(direct, said.clients, trusts), url: `${scheme}://${name}${base}`, base };
}

/** Whether a text is a name or an address, with or without a port: nothing that could break out of a page. */
function isHost(text: string): boolean {
  return hostForm.test(text) && URL.canParse(`http://${text}`);
}

const hostForm = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i;

/** The nearest address that is not a trusted proxy; or the furthest known one, if all are trusted. */
function clientOf(direct: string, clients: readonly string[], trusts: Trust): string {
  let client = direct;
  for (const [hop, address] of clients.toReversed().entries()) {
    if (isIP(address) === 0 || !trusts(client, hop)) break;
    client = address;
  }
  return client;
}

type Said = {
  readonly clients: readonly string[];
  readonly scheme: string;
  readonly host: string;
  readonly prefix: string;
};

function saidByProxies({ headers }: IncomingMessage): Said {
  const each = (name: string) => String(headers[`x-forwarded-${name}`] ?? "");
  const prefix = lastOf(each("prefix")).replace(/\/+$/, "");
  if (["for", "proto", "host"].some((name) => each(name) !== ""))
    return {
      clients: each("for").split(",").map(addressOf),
      scheme: lastOf(each("proto")),
      host: lastOf(each("host")),
      prefix,
    };
  const hops = hopsOf(headers.forwarded ?? "");
  const last = hops.at(-1);
  return {
    clients: hops.map((hop) => addressOf(hop.get("for") ?? "")),
    scheme: last?.get("proto") ?? "",
    host: last?.get("host") ?? "",
    prefix,
  };
}

function lastOf(list: string): string {
  return list.split(",").at(-1)?.trim() ?? "";
}

/** `for=192.0.2.43;proto=https, for="[2001:db8::1]:4711"`, without commas or semicolons in quotes. */
function hopsOf(forwarded: string): ReadonlyMap<string, string>[] {
  if (forwarded === "") return [];
  return forwarded.split(",").map((hop) => new Map(hop.split(";").map(pairOf)));
}

function pairOf(pair: string): [name: string, value: string] {
  const [name = "", value = ""] = pair.trim().split("=", 2);
  return [name.toLowerCase(), value.replace(/^"(.*)"$/, "$1")];
}

/** Without the brackets and the port that RFC 7239 and some proxies add. */
function addressOf(node: string): string {
  const address = node.trim();
  return /^\[(.+)\](:\w+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\w+$/, "$1");
}

/**
 * Which proxies are trusted, as Express has it: a number of hops, or addresses, subnets such as `10.0.0.0/8`
 * and the names `loopback`, `linklocal` and `uniquelocal`, separated by commas.
 *
 * @throws TypeError that says what to give, for an address that is not one
 */
export function readTrust(text: string): Trust {
  if (/^\d+$/.test(text)) return (_address, hop) => hop < Number(text);
  try {
    return proxyAddr.compile(text.split(",").map((part) => part.trim()));
  } catch (cause) {
    throw new TypeError("Give a number of hops, or addresses such as 10.0.0.0/8,loopback.", { cause });
  }
}

/**
 * Reads the path that a proxy puts before all others, such as `/aegis`.
 *
 * @throws TypeError that says what to give, for a text that is not a path
 */
export function readBasePath(text: string): string {
  const path = text.replace(/\/$/, "");
  if (/^(\/[\w.~-]+)*$/.test(path)) return path;
  throw new TypeError("Give a path such as /aegis, without a query and without a slash at its end.");
}
