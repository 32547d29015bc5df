import { microsoft, mysql } from "../families.ts";
import { rewritePipes } from "../pipes.ts";
import { microsoftObjects } from "./microsoft-objects.ts";
import { microsoftPrograms } from "./microsoft-programs.ts";
import { microsoftQueries } from "./microsoft-queries.ts";
import { mysqlForms } from "./mysql.ts";
import {
  clickhouseForms,
  formsOfAll,
  oracleForms,
  postgresForms,
  sqliteForms,
  starrocksForms,
  teradataForms,
  trinoForms,
} from "./others.ts";
import type { Rewriting } from "./pieces.ts";
import { snowflakeForms } from "./snowflake.ts";

/**
 * Rewrites the forms of a dialect that the parser does not know. Longer texts are left as they are: patterns
 * take more than proportional time.
 *
 * @param masked see `mask`
 */
export function rewriteKnownForms(masked: string, dialect: string): string {
  if (masked.length > longest) return masked;
  const plain = dialect === "bigquery" ? rewritePipes(masked) : masked;
  return [...(formsByDialect.get(dialect) ?? []), ...formsOfAll].reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    plain,
  );
}

const longest = 10_000;

const families: readonly (readonly [dialects: readonly string[], forms: readonly Rewriting[]])[] = [
  [microsoft, [...microsoftQueries, ...microsoftObjects, ...microsoftPrograms]],
  [mysql, mysqlForms],
  [["postgres", "postgresql"], postgresForms],
  [["sqlite"], sqliteForms],
  [["snowflake"], snowflakeForms],
  [["trino", "athena"], trinoForms],
  [["clickhouse"], clickhouseForms],
  [["starrocks"], starrocksForms],
  [["teradata"], teradataForms],
  [["oracle"], oracleForms],
];

const formsByDialect = new Map(
  families.flatMap(([dialects, forms]) => dialects.map((dialect) => [dialect, forms] as const)),
);
