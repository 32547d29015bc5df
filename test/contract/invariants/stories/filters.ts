import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "../../../openapi-document.ts";
import type { Exchange } from "../exchange.ts";
import type { Story } from "../story.ts";
import type { Teller } from "../teller.ts";
import { itemsOf } from "../things.ts";

const large = "10000";

/** Whose things a list has. */
export const shared: Story = {
  name: "shared",
  says: "shared=false lists your own things, shared=true what others share with you, and both are all.",
  source: "documented",
  reads: true,
  async tell(teller) {
    for (const list of ["listDatasets", "listDataCollections", "listDatasetNames"]) {
      const paged = list === "listDatasetNames" ? {} : { page_size: large };
      const all = await teller.ask(list, { query: paged }, 200);
      const own = await teller.ask(list, { query: { ...paged, shared: "false" } }, 200);
      const others = await sharedWithMe(teller, list, paged);
      if (others === undefined) continue;
      teller.report(sameThings([...itemsOf(own), ...itemsOf(others)], itemsOf(all)), all);
      const owners = new Set(itemsOf(own).map(({ user }) => Object(user).id));
      teller.report(
        owners.size > 1 ? [`shared=false lists things of the users ${[...owners].join(", ")}.`] : [],
        own,
      );
      teller.report(
        itemsOf(others).flatMap((item) => notShared(item, owners)),
        others,
      );
    }
  },
};

/** Undefined for a user without an organization, who gets 404. */
async function sharedWithMe(
  teller: Teller,
  list: string,
  paged: Record<string, string>,
): Promise<Exchange | undefined> {
  const { body } = await teller.ask("getMyOrganization", {}, 200);
  if (body === null) return undefined;
  return teller.ask(list, { query: { ...paged, shared: "true" } }, 200);
}

function notShared({ id, org_id, user }: JsonObject, owners: ReadonlySet<unknown>): string[] {
  // A short list may show the name only.
  if (org_id === undefined) return [];
  if (org_id === null) return [`${id} is listed with shared=true, but has no organization.`];
  return user !== null && owners.has(Object(user).id)
    ? [`${id} is listed with shared=true, but is your own.`]
    : [];
}

/** What a list shows of a type. */
export const types: Story = {
  name: "types",
  says: "dataset_type_id lists the datasets of that type; without it, those of type CUSTOM are listed.",
  source: "documented",
  reads: true,
  async tell(teller) {
    const known = itemsOf(await teller.ask("listDatasetTypes", {}, 200));
    const custom = known.find(({ name }) => name === "CUSTOM")?.id;
    const byDefault = await teller.ask("listDatasets", { query: { page_size: large } }, 200);
    teller.report(ofOtherType(byDefault, custom), byDefault);
    for (const { id, name } of known) {
      const one = await teller.ask("getDatasetType", { id: Number(id) }, 200);
      teller.report(
        Object(one.body).name === name ? [] : [`The type ${id} has another name in the list.`],
        one,
      );
      const listed = await teller.ask(
        "listDatasets",
        { query: { page_size: large, dataset_type_id: String(id) } },
        200,
      );
      teller.report(ofOtherType(listed, id), listed);
      if (id === custom) teller.report(sameThings(itemsOf(listed), itemsOf(byDefault)), listed);
    }
    const names = await teller.ask("listDatasetNames", {}, 200);
    const missing = itemsOf(byDefault).filter(({ id }) => itemsOf(names).every((item) => item.id !== id));
    teller.report(
      missing.map(({ id }) => `The dataset ${id} is not in the list of names.`),
      names,
    );
  },
};

function ofOtherType(listed: Exchange, type: unknown): string[] {
  const others = itemsOf(listed).filter(({ dataset_type_id }) => dataset_type_id !== type);
  return others.map(
    ({ id, dataset_type_id }) => `The dataset ${id} is of type ${dataset_type_id}, not ${type}.`,
  );
}

/** Two lists of things, in any order. */
function sameThings(some: readonly JsonObject[], all: readonly JsonObject[]): string[] {
  const [one, other] = [some, all].map((items) => items.map(({ id }) => Number(id)).sort((a, b) => a - b));
  return isDeepStrictEqual(one, other) ? [] : [`${one} are listed, but ${other} without the filter.`];
}
