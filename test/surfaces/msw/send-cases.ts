import { exampleKey as key } from "@aegis/contract";
import type { ContractCase } from "@aegis/contract/cases";
import { prepareRequest } from "../../contract/prepare-request.ts";
import { send } from "../../contract/send.ts";

/** A response, without what belongs to one connection or one moment. */
export type SeenResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/**
 * Sends contract cases one after the other, as to a mock.
 *
 * @param url the API's address with its path
 */
export async function sendCases(cases: readonly ContractCase[], url: string): Promise<SeenResponse[]> {
  const seen: SeenResponse[] = [];
  for (const { request, prefer } of cases) {
    const { status, headers, text } = await send(prepareRequest(request, { url, key }, prefer));
    const kept = [...headers].filter(([name]) => !passing.has(name) && !name.startsWith("access-control-"));
    seen.push({ status, headers: Object.fromEntries(kept), text });
  }
  return seen;
}

/** Of the connection, or new each time. A page is told of others' origins, too. */
const passing = new Set([
  "connection",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
  "vary",
  "x-request-id",
]);
