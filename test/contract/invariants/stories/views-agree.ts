import type { JsonObject } from "../../../openapi-document.ts";
import { type Exchange, objectsWith } from "../exchange.ts";
import type { Story } from "../story.ts";
import type { Teller } from "../teller.ts";
import { itemsOf } from "../things.ts";
import { differences } from "../views.ts";

/** How many things of each kind are read. */
const most = 6;

/** A thing is the same wherever it is shown. */
export const viewsAgree: Story = {
  name: "views-agree",
  says: "A thing has the same properties in every list, in every other thing, and alone.",
  source: "documented",
  reads: true,
  async tell(teller) {
    for (const { shown, finding } of differences(await readAll(teller))) teller.report([finding], shown);
  },
};

async function readAll(teller: Teller): Promise<Exchange[]> {
  const lists = [
    await teller.ask("listDatasets", { query: { page_size: "50" } }, 200),
    await teller.ask("listDatasetNames", {}, 200),
    await teller.ask("listDataCollections", { query: { page_size: "50" } }, 200),
    await teller.ask("getMyOrganization", {}, 200),
  ];
  const [datasets, , collections] = lists;
  const things = [
    ...(await readEach(teller, "getDataset", datasets)),
    ...(await readEach(teller, "getDataCollection", collections)),
  ];
  const runs = new Set(things.flatMap(runsIn));
  const alone = await readIds(teller, "getRun", [...runs].slice(0, most));
  return [...lists, ...things, ...alone];
}

function readEach(teller: Teller, operationId: string, list: Exchange | undefined): Promise<Exchange[]> {
  const items: readonly JsonObject[] = list === undefined ? [] : itemsOf(list).slice(0, most);
  return readIds(
    teller,
    operationId,
    items.map(({ id }) => Number(id)),
  );
}

async function readIds(teller: Teller, operationId: string, ids: readonly number[]): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  for (const id of ids) exchanges.push(await teller.ask(operationId, { id }, 200));
  return exchanges;
}

function runsIn(exchange: Exchange): number[] {
  return objectsWith(exchange, "aggregate_results", "id").map(({ object }) => Number(object.id));
}
