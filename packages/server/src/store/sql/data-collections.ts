import { comparedName } from "@aegis/rules/names";
import { type InferResult, sql } from "kysely";
import type { StoredDataCollection, Viewer } from "../../domain/entities.ts";
import type { PageRequest, PageRows, Shared } from "../store.ts";
import { ownerOf } from "./accounts.ts";
import type { Database } from "./database.ts";
import { isIn } from "./dialect.ts";
import { pageOfList, visibleParts } from "./lists.ts";

export async function findDataCollection(
  db: Database,
  id: number,
): Promise<StoredDataCollection | undefined> {
  const row = await collections(db).where("data_collection.id", "=", id).executeTakeFirst();
  return row && collectionOf(row);
}

export async function findDataCollectionByName(
  db: Database,
  { user_id, org_id }: Viewer,
  name: string,
  except: number | null,
): Promise<StoredDataCollection | undefined> {
  const row = await collections(db)
    .where("data_collection.compared_name", "=", comparedName(name))
    .where(({ eb, or }) =>
      or([
        eb("data_collection.user_id", "=", user_id),
        ...(org_id === null ? [] : [eb("data_collection.org_id", "=", org_id)]),
      ]),
    )
    .where(sql<boolean>`data_collection.id is distinct from ${except}`)
    .executeTakeFirst();
  return row && collectionOf(row);
}

export function selectDataCollections(
  db: Database,
  viewer: Viewer,
  filter: PageRequest & { shared: Shared },
): Promise<PageRows<StoredDataCollection>> {
  const list = { table: "data_collection", parts: visibleParts(viewer, filter.shared), where: [] } as const;
  return pageOfList(db, list, filter, async (ids) => {
    const rows = await collections(db)
      .where(isIn(db, "data_collection.id", ids))
      .execute();
    return rows.map(collectionOf);
  });
}

function collections(db: Database) {
  return db
    .selectFrom("data_collection")
    .innerJoin("account as author", "author.id", "data_collection.author_id")
    .leftJoin("account as owner", "owner.id", "data_collection.user_id")
    .selectAll("data_collection")
    .select(["author.email as author_email", "owner.email as owner_email"]);
}

function collectionOf(row: InferResult<ReturnType<typeof collections>>[number]): StoredDataCollection {
  const { author_id: _author, owner_email: _owner, compared_name: _compared, ...collection } = row;
  return { ...collection, user: ownerOf(row) };
}
