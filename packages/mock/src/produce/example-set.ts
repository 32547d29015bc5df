import { STATUS_CODES } from "node:http";
import { type BufferedResponse, errorResponse, HttpError } from "@aegis/http";
import type { Producer } from "./prism.ts";

/** The responses that an operation's examples show, made once and sent as they are. */
export type ExampleSet = {
  /** Named in errors. */
  readonly id: string;
  /** The documented statuses in order; a status without examples has one response, under the empty name. */
  readonly byStatus: ReadonlyMap<number, ReadonlyMap<string, BufferedResponse>>;
  /** Every example by its name; of two with one name, the first. */
  readonly byName: ReadonlyMap<string, BufferedResponse>;
  /** The first success. */
  readonly usual: BufferedResponse;
  /** The body of the first success that shows something finished, or of the first; undefined without JSON. */
  readonly finished: unknown;
};

/** Makes all responses of an operation. */
export async function loadExamples({ id, statuses, produce }: Producer): Promise<ExampleSet> {
  const byStatus = new Map<number, ReadonlyMap<string, BufferedResponse>>();
  for (const { status, examples } of statuses) {
    const names = examples.length === 0 ? [null] : examples;
    const responses = names.map(
      async (example) => [example ?? "", await produce({ status, example })] as const,
    );
    byStatus.set(status, new Map(await Promise.all(responses)));
  }
  const success = statuses.map(({ status }) => status).find((status) => status >= 200 && status < 300);
  const usual = success === undefined ? undefined : firstOf(byStatus, success);
  if (usual === undefined) throw new Error(`Operation ${id} documents no success.`);
  const all = [...byStatus.values()].flatMap((responses) => [...responses]);
  const byName = new Map(all.toReversed());
  const bodies = [...(byStatus.get(usual.status)?.values() ?? [])].flatMap(jsonOf);
  return { id, byStatus, byName, usual, finished: bodies.find(isFinished) ?? bodies[0] };
}

/**
 * The response that a request prefers: without status and example the first success, with an example alone
 * that of whichever status has it.
 *
 * @throws HttpError 400 that lists the choices
 */
export function chooseExample(
  set: ExampleSet,
  { code, example }: { code?: number | undefined; example?: string | undefined },
): BufferedResponse {
  const { id, byStatus, usual } = set;
  if (code === undefined && example === undefined) return usual;
  if (code !== undefined && !byStatus.has(code)) {
    throw new HttpError(400, `${id} has no ${code}; it has ${[...byStatus.keys()].join(", ")}.`);
  }
  if (example === undefined) return firstOf(byStatus, code) ?? usual;
  const searched = [...byStatus].filter(([status]) => code === undefined || status === code);
  const found = searched
    .map(([, responses]) => responses.get(example))
    .find((response) => response !== undefined);
  if (found !== undefined) return found;
  const names = searched.flatMap(([status, responses]) =>
    [...responses.keys()].map((name) => `${name} (${status})`),
  );
  const where = code === undefined ? "" : ` with ${code}`;
  const there = names.filter((name) => !name.startsWith(" ")).join(", ") || "none";
  throw new HttpError(400, `${id} has no example "${example}"${where}; it has ${there}.`);
}

/**
 * The response that the options of a mock choose for all operations; undefined for an operation without it.
 * An error that an operation does not document has the shape of all others.
 */
export function chooseByOptions(
  { byStatus, byName }: ExampleSet,
  { code, example }: { code?: number | undefined; example?: string | undefined },
): BufferedResponse | undefined {
  if (example !== undefined) return (code === undefined ? byName : byStatus.get(code))?.get(example);
  if (code === undefined) return undefined;
  const documented = firstOf(byStatus, code);
  return documented ?? (code >= 400 ? errorResponse(code, `${STATUS_CODES[code] ?? code}.`) : undefined);
}

function jsonOf({ headers, body }: BufferedResponse): unknown[] {
  return headers["content-type"]?.includes("json") ? [JSON.parse(body.toString())] : [];
}

function isFinished(body: unknown): boolean {
  return typeof body !== "object" || body === null || !("finished_at" in body) || body.finished_at !== null;
}

function firstOf(byStatus: ExampleSet["byStatus"], status: number | undefined): BufferedResponse | undefined {
  return status === undefined ? undefined : byStatus.get(status)?.values().next().value;
}
