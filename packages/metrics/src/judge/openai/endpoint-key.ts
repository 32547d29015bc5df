import { createHash } from "node:crypto";
import { completionsUrl, shownUrl } from "./base-url.ts";

/** The address of an endpoint, and the key that it is asked with. */
type KeyedAddress = { readonly baseUrl: string; readonly apiKey?: string | undefined };

/**
 * Tells endpoints apart by their address and the key that they are asked with: providers limit each account
 * by itself. It is a digest of the address, without the query, and three characters of one that has the key
 * in it: enough to tell a few keys apart, and too few to find out or to confirm one.
 */
export function endpointKey({ baseUrl, apiKey = "" }: KeyedAddress): string {
  const url = shownUrl(completionsUrl(baseUrl));
  return `${digestOf([url]).slice(0, 22)}.${digestOf([url, apiKey]).slice(0, 3)}`;
}

function digestOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
