import { CompiledQuery, Kysely } from "kysely";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../sql/database.ts";
import { sumsOf } from "../sql/sums.ts";
import { queries } from "../sql/testing/queries.ts";
import { addUp } from "./add-up.ts";
import { createPool } from "./pool.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { execute, lastingDatabase } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";
import { fill } from "./testing/fill.ts";

/** A step of a plan, as PostgreSQL explains it. */
type Step = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Plan Rows": number;
  /** If the statement was carried out to explain it, as those that only read are. */
  readonly "Actual Rows"?: number;
  readonly Plans?: readonly Step[];
};

/** A list looks through 2,000 evaluations at a time, and sorts them in a millisecond. */
const few = 2_000;
/** Much fewer rows than runs: who there is, and what is running. */
const small = new Set(["account", "chunk", "leftover", "organization", "run_work", "upload"]);

describe.skipIf(noPostgres)(`plans of PostgreSQL${noPostgres ? ` (skipped: ${noPostgres})` : ""}`, () => {
  let pool: Pool;
  let db: Database;
  const asked: CompiledQuery[] = [];
  beforeAll(async () => {
    const url = await lastingDatabase();
    await execute(url, fill);
    // As the database does by itself now and then.
    await execute(url, "vacuum analyze");
    pool = createPool({ url, application: "plans", connections: 2 });
    db = new Kysely({ dialect: postgresDialect(pool, "plans"), log: ({ query }) => void asked.push(query) });
  });
  afterAll(() => pool?.end());

  it.each(Object.entries({ ...queries, addUp: addNothing }))(
    "%s reads no whole table and sorts few rows",
    async (_, run) => {
      asked.length = 0;
      const costly: string[] = [];
      const undone = new Error("Only the plans are wanted.");
      const reading = db.transaction().execute(async (transaction) => {
        await run(transaction);
        for (const query of asked.filter(({ sql }) =>
          /^[\s(]*(select|insert|update|delete|with)\b/.test(sql),
        ))
          costly.push(...(await stepsOf(transaction, query)).filter(isCostly).map(named(query)));
        throw undone;
      });
      await expect(reading).rejects.toBe(undone);
      expect(costly).toEqual([]);
    },
  );

  it("a whole table, and a sort of it, are detected", async () => {
    const steps = await stepsOf(db, CompiledQuery.raw("select * from run order by alias"));
    expect(steps.filter(isCostly).map((step) => step["Node Type"])).toEqual(["Sort", "Seq Scan"]);
  });
});

async function addNothing(db: Database): Promise<void> {
  await addUp(db, 1, sumsOf([]));
}

function isCostly(step: Step): boolean {
  const table = step["Relation Name"] ?? "";
  return step["Node Type"] === "Seq Scan" ? !small.has(table) : rowsSorted(step) > few;
}

function rowsSorted(step: Step): number {
  const [from] = step["Node Type"] === "Sort" ? (step.Plans ?? []) : [];
  return from?.["Actual Rows"] ?? from?.["Plan Rows"] ?? 0;
}

const named = (query: CompiledQuery) => (step: Step) =>
  `${step["Node Type"]} ${step["Relation Name"] ?? ""} of ${rowsSorted(step)} rows: ${query.sql}`;

async function stepsOf(db: Database, { sql, parameters }: CompiledQuery): Promise<readonly Step[]> {
  const how = /^[\s(]*select/.test(sql) ? "analyze, format json" : "format json";
  const explain = CompiledQuery.raw(`explain (${how}) ${sql}`, [...parameters]);
  const { rows } = await db.executeQuery<{ "QUERY PLAN": readonly { Plan: Step }[] }>(explain);
  return rows.flatMap((row) => row["QUERY PLAN"]).flatMap(({ Plan }) => withInner(Plan));
}

function withInner(step: Step): readonly Step[] {
  return [step, ...(step.Plans ?? []).flatMap(withInner)];
}
