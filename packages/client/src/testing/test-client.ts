import { type Aegis, createAegis } from "../aegis.ts";
import type { Environment } from "../environment.ts";
import type { FetchInit } from "../fetch-function.ts";
import type { AegisOptions } from "../options.ts";
import { virtualEnvironment } from "./virtual-environment.ts";

/** A key that no other text contains. */
export const testKey = "sk_0123456789abcdef0123456789abcdef";

type Respond = (request: Request, sent: number) => Response | Promise<Response>;

/** A client whose requests are answered by a function. `sent` lists them. */
export function testClient(
  respond: Respond,
  options: AegisOptions = {},
  environment: Environment = virtualEnvironment(),
): { aegis: Aegis; sent: Request[] } {
  const sent: Request[] = [];
  const fetch = async (url: string, init: FetchInit) => {
    const request = new Request(url, init);
    return respond(request, sent.push(request));
  };
  const baseUrl = "https://aegis.test/api/v1";
  return { aegis: createAegis({ apiKey: testKey, baseUrl, fetch, ...options }, environment), sent };
}

/** The error of a failed fetch, worded as in Node. */
export function connectionFailure(code: string): Error {
  const cause = Object.assign(new Error(`connect ${code} 127.0.0.1:4010`), { code });
  return new TypeError("fetch failed", { cause });
}

/** The error that a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("The promise was fulfilled instead of rejected.");
}
