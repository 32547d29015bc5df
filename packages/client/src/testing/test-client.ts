import { type Aegis, createAegis } from "../aegis.ts";
import type { Environment } from "../environment.ts";
import type { AegisOptions } from "../options.ts";
import { virtualEnvironment } from "./virtual-environment.ts";

/** A key that can be told from all other text. */
export const testKey = "sk_0123456789abcdef0123456789abcdef";

type Answering = (request: Request, sent: number) => Response | Promise<Response>;

/** A client whose requests a function answers; `sent` lists them. */
export function testClient(
  answer: Answering,
  options: AegisOptions = {},
  environment: Environment = virtualEnvironment(),
): { aegis: Aegis; sent: Request[] } {
  const sent: Request[] = [];
  const fetch = async (request: Request) => answer(request, sent.push(request));
  const baseUrl = "https://aegis.test/api/v1";
  return { aegis: createAegis({ apiKey: testKey, baseUrl, fetch, ...options }, environment), sent };
}

/** A fetch's own failure, as Node words it. */
export function connectionFailure(code: string): Error {
  const cause = Object.assign(new Error(`connect ${code} 127.0.0.1:4010`), { code });
  return new TypeError("fetch failed", { cause });
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("The promise was fulfilled.");
}
