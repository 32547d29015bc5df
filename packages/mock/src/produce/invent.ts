import type { OperationId } from "@aegis/contract";
import { type OperationValidators, validators } from "@aegis/contract/validators";
import { type BufferedResponse, HttpError } from "@aegis/http";
import type { Producer } from "./prism.ts";

/** How many bodies are invented before giving up. */
const tries = 10;

/**
 * A response of the given status whose body is invented from the schema. Prism does not know every rule of a
 * schema, so each body is validated, and one that breaks a rule is invented again; with a seed, in the same
 * order each time.
 *
 * @throws HttpError 500 if none of ten fits the schema; it says which rule they broke
 */
export async function invent(
  producer: Producer,
  id: OperationId,
  { status, seed }: { status: number; seed: string | undefined },
): Promise<BufferedResponse> {
  const { responses }: OperationValidators = validators[id];
  const validate = responses[status];
  for (let attempt = 0; attempt < tries; attempt++) {
    const dynamic = { seed: seed === undefined || attempt === 0 ? seed : `${seed}/${attempt}` };
    const response = await producer.produce({ status, example: null, dynamic });
    if (validate === undefined || validate(bodyOf(response))) return response;
  }
  const [error] = validate?.errors ?? [];
  const rule = `${error?.instancePath || "The body"} ${error?.message ?? "does not fit"}`;
  throw new HttpError(
    500,
    `No body could be invented for ${id} ${status}: ${rule}. Ask for one of its examples.`,
  );
}

function bodyOf({ headers, body }: BufferedResponse): unknown {
  const text = body.toString();
  return headers["content-type"]?.includes("json") ? JSON.parse(text) : text;
}
