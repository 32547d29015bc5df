import { microsoft } from "./families.ts";
import { optionClause } from "./forms/microsoft-queries.ts";
import { notShown } from "./mysql-show.ts";

type Rule = readonly [pattern: RegExp, problem: string];

/** What the parser keeps as raw text, or takes for a name, and no server would accept; on masked text. */
const everywhere: readonly Rule[] = [
  [/\bFROM\s+(?:AND|AS|FROM|GROUP\s+BY|HAVING|ON|OR|ORDER\s+BY|WHERE)\b/i, "FROM is followed by no table"],
  [/\bFROM\s*\*/i, "FROM is followed by no table"],
  [/[=.,]\s*(?:;|$)|(?<!\bWITH\s*[<>]?)=\s*\)/i, "something is missing at the end"],
  [
    /\b(?:FROM|WHERE|AND|OR|(?<!END\s+)IF|JOIN|INTO|BY|WITH|DISTINCT)\s*(?:;|$)/i,
    "something is missing at the end",
  ],
  [
    /\b(?:WHERE|JOIN|HAVING|BY)\s+(?:AND|FROM|GROUP\s+BY|HAVING|JOIN|OR|ORDER\s+BY|WHERE)\b/i,
    "a clause is empty",
  ],
  [/\bAS\s+AS\b|\bBY\s*\)/i, "a clause is empty"],
  [/^\s*WITH\s+AS\s*\(|\bWITH\s*\(\s*\)/i, "WITH names nothing"],
  [/\bKEY\b[^(),]*\(\s*\)/i, "a key has no columns"],
  [/\bXMLELEMENT\s*\(\s*NAME\s*,/i, "NAME is followed by no name"],
  [/^\s*(?:GRANT|REVOKE)\s+ON\b/i, "no privilege is said"],
  [
    /^\s*CREATE\s+(?:(?:OR\s+REPLACE|TEMP|TEMPORARY|UNIQUE)\s+)?(?:IF\s+NOT\s+EXISTS\b|(?!TABLE\b|SCHEMA\b)\w+\s*[.(])/i,
    "CREATE does not say what",
  ],
  [/^\s*CREATE\s+(?:VIEW|VIRTUAL\s+TABLE(?:\s+IF\s+NOT\s+EXISTS)?)\s+(?:AS|USING)\b/i, "CREATE says no name"],
];

const byFamily: readonly (readonly [dialects: readonly string[], rules: readonly Rule[]])[] = [
  [["mysql"], [[notShown, "SHOW does not say what MySQL can show"]]],
  [
    ["snowflake"],
    [
      [
        /^\s*DESC(?:RIBE)?(?:\s+(?:API|SECURITY|CATALOG|NOTIFICATION|STORAGE)\s+INTEGRATION|\s+\w+\s+(?:POOL|POLICY|ROLE|RULE|TABLE|VIEW))?\s*(?:;|$)/i,
        "DESCRIBE says no name",
      ],
      [/^\s*SHOW\s+(?:FILE|IMPORTED|PRIMARY|TERSE|UNIQUE)\s*(?:;|$)/i, "SHOW does not say what"],
      [/\bIF\s+NOT\s*(?:;|$)/i, "something is missing at the end"],
    ],
  ],
  [
    microsoft,
    [
      [/\bSELECT\s*(?:;|$)/i, "something is missing at the end"],
      [/\bTOP\s*\*/i, "TOP says no number"],
      [/^\s*MERGE\b(?![\s\S]*\bON\b[\s\S]*\bWHEN\b)/i, "MERGE has no ON and no WHEN"],
    ],
  ],
];

/** @returns what makes the statements impossible in any server of the dialect, or undefined */
export function impossibility(masked: string, dialect: string): string | undefined {
  const text = ["snowflake", "duckdb"].includes(dialect) ? masked.replace(/,\s*$/, "") : masked;
  const rules = [...everywhere, ...(byFamily.find(([dialects]) => dialects.includes(dialect))?.[1] ?? [])];
  if (dialect !== "snowflake" && /,\s*,/.test(text)) return "there is nothing between two commas";
  const found = rules.find(([pattern]) => pattern.test(text));
  if (found !== undefined) return found[1];
  if (!microsoft.includes(dialect)) return undefined;
  if (hasUnknownHint(masked)) return "OPTION has no known hint";
  return hasJoinWithoutCondition(masked) ? "JOIN has no ON" : undefined;
}

/** In T-SQL each JOIN but CROSS JOIN has its ON, at the same depth of brackets. */
function hasJoinWithoutCondition(masked: string): boolean {
  const joins = [0];
  const withoutHints = masked.replace(/\bOPTION\s*\([^()]*\)/gi, "");
  for (const [word] of withoutHints.matchAll(/\bCROSS\s+JOIN\b|\bJOIN\b|\bON\b|\bUSING\b|[();]/gi)) {
    const last = joins.length - 1;
    if (word === "(") joins.push(0);
    else if (word === ")") {
      if ((joins.pop() ?? 0) > 0) return true;
    } else if (word === ";") {
      if ((joins[last] ?? 0) > 0) return true;
    } else if (/^JOIN$/i.test(word)) joins[last] = (joins[last] ?? 0) + 1;
    else if (/^(?:ON|USING)$/i.test(word)) joins[last] = Math.max(0, (joins[last] ?? 0) - 1);
  }
  return (joins[0] ?? 0) > 0;
}

/** Whether a query's OPTION clause holds what is not a hint. */
function hasUnknownHint(masked: string): boolean {
  return (
    /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE|MERGE)\b/i.test(masked) &&
    /\b(?<!\b(?:CHECK|GRANT)\s+)OPTION\b/i.test(masked.replace(optionClause, ""))
  );
}
