import { type OperationId, routes } from "@aegis/contract";
import { world } from "@aegis/contract/world";
import { prepareRequest, type Target } from "../prepare-request.ts";
import { send } from "../send.ts";

/** What a server answers: JSON, or the text of a CSV. */
type Recorded = { readonly status: number; readonly body: unknown };

/** The operations that read one thing, each with the ids that the world has for it. */
const idsOf = {
  getRun: Object.keys(world.runs),
  downloadRun: Object.keys(world.runs),
  getDataset: Object.keys(world.datasets),
  downloadDataset: Object.keys(world.datasets),
  getDataCollection: Object.keys(world.data_collections),
  getDatasetType: Object.keys(world.dataset_types),
} satisfies { readonly [Id in OperationId]?: readonly string[] };

/** The operations that list things, each with the query that gets all of them at once. */
const queryOf = {
  listRuns: { page_size: "10000" },
  listDatasets: { page_size: "10000" },
  listDatasetNames: {},
  listDataCollections: { page_size: "10000" },
} satisfies { readonly [Id in OperationId]?: Readonly<Record<string, string>> };

/**
 * What a server that holds the world of the examples answers when its caller reads all of it: for each
 * operation, by id or under `all`. What the caller cannot see is left out.
 */
export async function recordWorld(target: Target): Promise<Record<string, Record<string, Recorded>>> {
  const recorded: Record<string, Record<string, Recorded>> = {};
  for (const [operation, ids] of Object.entries(idsOf)) {
    const answers = ids.map(async (id) => [id, await get(target, pathOf(operation, id))] as const);
    const seen = (await Promise.all(answers)).filter(([, answer]) => !isUnseen(answer));
    recorded[operation] = Object.fromEntries(seen);
  }
  for (const [operation, query] of Object.entries(queryOf))
    recorded[operation] = { all: await get(target, pathOf(operation, ""), query) };
  return recorded;
}

function pathOf(operation: string, id: string): string {
  const table: Readonly<Record<string, { readonly path: string }>> = routes;
  return (table[operation]?.path ?? "").replace(/\{\w+\}/, id);
}

async function get(
  target: Target,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Recorded> {
  const { status, text, mediaType } = await send(
    prepareRequest({ method: "GET", path, query, scheme: "Bearer" }, target),
  );
  return { status, body: mediaType === "application/json" ? JSON.parse(text) : text };
}

/** A thing without rows or evaluations cannot be downloaded, but is there. */
function isUnseen({ status, body }: Recorded): boolean {
  return status === 404 && / not found\.$/.test(String(Object(body).detail));
}
