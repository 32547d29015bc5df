import { BlockList, isIP } from "node:net";

/** Whether a name or an address, without brackets, is one that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const kind = isIP(host);
  return host === "localhost" || (kind !== 0 && addresses.check(host, kind === 6 ? "ipv6" : "ipv4"));
}

/**
 * Whether a request was meant for this machine, by its `Host` header. A page of the Web can let its own name
 * resolve to a loopback address (DNS rebinding); through a browser on this machine it could then read a
 * sandbox, whose key is public.
 */
export function isLoopbackHost(header: string): boolean {
  const host = header.toLowerCase().replace(/:\d*$/, "");
  return isLoopback(/^\[(.*)\]$/.exec(host)?.[1] ?? host);
}

const addresses = new BlockList();
addresses.addSubnet("127.0.0.0", 8, "ipv4");
addresses.addAddress("::1", "ipv6");
