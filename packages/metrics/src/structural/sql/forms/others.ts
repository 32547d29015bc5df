import { end, insensitive, name, nested, nothing, type Rewriting, type } from "./pieces.ts";

const routineStatement = String.raw`(?:\w+\s*:\s*)?(?:DECLARE|SET|RETURN|IF|ELSEIF|ELSE|CASE|WHEN|WHILE|LOOP|REPEAT|UNTIL|LEAVE|ITERATE|BEGIN|END)\b[^;]*;\s*`;
const trait = String.raw`(?:(?:NOT\s+)?DETERMINISTIC|LANGUAGE\s+\w+|RETURNS\s+NULL\s+ON\s+NULL\s+INPUT|CALLED\s+ON\s+NULL\s+INPUT|SECURITY\s+(?:INVOKER|DEFINER)|COMMENT\s+'s'|WITH\s*${nested})`;
const routine = String.raw`FUNCTION\s+${name}\s*\([^()]*\)\s*RETURNS\s+${type}(?:\s+${trait})*\s+(?:RETURN\s+[^;]*?(?=\s*,\s*FUNCTION\b|\s+(?:SELECT|WITH)\b)|BEGIN\s+(?:${routineStatement})+END)`;

/** Trino and Athena. */
export const trinoForms: readonly Rewriting[] = [
  [insensitive(`\\bWITH\\s+${routine}(?:\\s*,\\s*${routine})*(?=\\s*(?:SELECT|WITH)\\b)`), ""],
];

/** What sqlglot writes in SQLite, and SQLite itself does not take. */
export const sqliteForms: readonly Rewriting[] = [
  [insensitive("\\bSTORED\\s+NOT\\s+NULL"), "STORED"],
  [insensitive("\\b(BLOB|BYTEA)\\s*\\(\\d+\\)"), "$1"],
];

/** What sqlglot writes in PostgreSQL, and PostgreSQL itself does not take. */
export const postgresForms: readonly Rewriting[] = [[insensitive("\\b(BLOB|BYTEA)\\s*\\(\\d+\\)"), "$1"]];

/** ClickHouse. */
export const clickhouseForms: readonly Rewriting[] = [
  [insensitive("\\bALTER\\s+COLUMN\\s+IF\\s+EXISTS\\b"), "ALTER COLUMN"],
];

/** StarRocks. */
export const starrocksForms: readonly Rewriting[] = [
  [
    insensitive(
      `\\bREFRESH\\s+EXTERNAL\\s+TABLE\\s+${name}(?:\\s+PARTITION\\s*\\('s'(?:\\s*,\\s*'s')*\\))?${end}`,
    ),
    nothing,
  ],
];

/** Teradata. */
export const teradataForms: readonly Rewriting[] = [
  [
    insensitive(
      `\\bSET\\s+QUERY_BAND\\s*=\\s*(?:'s'|NONE)(?:\\s+UPDATE)?\\s+FOR\\s+(?:SESSION(?:\\s+VOLATILE)?|TRANSACTION)${end}`,
    ),
    nothing,
  ],
];

/** Oracle. */
export const oracleForms: readonly Rewriting[] = [
  [
    insensitive(
      `\\bINSERT\\s+(?:ALL|FIRST)\\s+(?:(?:WHEN\\s+[\\s\\S]+?\\s+THEN\\s+|ELSE\\s+)?INTO\\s+${name}\\s*(?:\\([\\w\\s,]*\\))?\\s*(?:VALUES\\s*\\([^()]*\\))?\\s*)+(?=SELECT\\b)`,
    ),
    "",
  ],
];

/** Words that are names in every dialect. */
export const formsOfAll: readonly Rewriting[] = [
  [insensitive("\\b(UPDATE|FROM|VIEW)\\s+start\\b"), "$1 q"],
  [insensitive("(\\))\\s+apply(?=\\s*(?:[;)]|$))"), "$1 q"],
];
