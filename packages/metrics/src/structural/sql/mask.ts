import { microsoft, mysql } from "./families.ts";

/** A text without what only quotes could break: see `mask`. */
export type Masked = { readonly text: string } | { readonly problem: string };

/**
 * Replaces each text in quotes by `'s'`, each name in quotes by `q` and each comment by a blank, and checks
 * that all of them are closed, and so is each bracket.
 *
 * @param dialect decides what quotes a name, and what opens a comment
 */
export function mask(sql: string, dialect: string): Masked {
  const { backslash, brackets, hash } = habitsOf(dialect);
  const pieces: string[] = [];
  const open: string[] = [];
  for (let at = 0; at < sql.length; ) {
    const character = sql.charAt(at);
    const closing = closingOf(sql, at, brackets, hash);
    if (closing !== undefined) {
      const { end, mark } = closingPlace(sql, at, closing, backslash);
      if (end === undefined) return { problem: `${JSON.stringify(closing.opening)} is never closed` };
      pieces.push(mark);
      at = end;
      continue;
    }
    if ("([{".includes(character)) open.push(character);
    else if (")]}".includes(character)) {
      const opening = open.pop();
      if (opening === undefined || pairs[opening] !== character)
        return { problem: `${JSON.stringify(character)} closes nothing` };
    }
    pieces.push(character);
    at += 1;
  }
  const [first] = open;
  return first === undefined
    ? { text: pieces.join("") }
    : { problem: `${JSON.stringify(first)} is never closed` };
}

/** Whether a text is only white space, comments and semicolons. */
export function isBlank(sql: string, dialect: string): boolean {
  if (!/^\s*(?:$|--|\/\*|#|;)/.test(sql)) return false;
  const masked = mask(sql, dialect);
  return "text" in masked && /^[\s;]*$/.test(masked.text);
}

const pairs: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

type Habits = { readonly backslash: boolean; readonly brackets: boolean; readonly hash: boolean };

const backslashes: readonly string[] = [
  ...mysql,
  "athena",
  "bigquery",
  "clickhouse",
  "databricks",
  "doris",
  "hive",
  "redshift",
  "snowflake",
  "spark",
  "starrocks",
];
const hashes: readonly string[] = [...mysql, "bigquery", "clickhouse", "doris", "starrocks"];

function habitsOf(dialect: string): Habits {
  return {
    backslash: backslashes.includes(dialect),
    brackets: microsoft.includes(dialect) || dialect === "sqlite",
    hash: hashes.includes(dialect),
  };
}

type Opening = {
  readonly opening: string;
  readonly closing: string;
  readonly kind: "text" | "name" | "comment";
};

function closingOf(sql: string, at: number, brackets: boolean, hash: boolean): Opening | undefined {
  const two = sql.slice(at, at + 2);
  if (two === "--" || (hash && two.startsWith("#"))) return { opening: two, closing: "\n", kind: "comment" };
  if (two === "/*") return { opening: "/*", closing: "*/", kind: "comment" };
  const character = sql.charAt(at);
  if (character === "'") return { opening: "'", closing: "'", kind: "text" };
  if (character === '"') return { opening: '"', closing: '"', kind: "name" };
  if (character === "`") return { opening: "`", closing: "`", kind: "name" };
  if (character === "[" && brackets) return { opening: "[", closing: "]", kind: "name" };
  const dollar =
    character === "$" && !/[\w$]/.test(sql.charAt(at - 1))
      ? /^\$(?:[A-Za-z_]\w*)?\$/.exec(sql.slice(at, at + 70))?.[0]
      : undefined;
  return dollar === undefined ? undefined : { opening: dollar, closing: dollar, kind: "text" };
}

/**
 * Where what is open ends. A quote that is doubled does not close; a comment of one line may end with the
 * text.
 */
function closingPlace(sql: string, start: number, { opening, closing, kind }: Opening, backslash: boolean) {
  // In PostgreSQL an E before the quote makes backslashes escape.
  const isEscaping = kind === "text" && /(?:^|[^\w$])[eE]$/.test(sql.slice(Math.max(0, start - 2), start));
  const mark = kind === "text" ? "'s'" : kind === "name" ? " q " : " ";
  for (let at = start + opening.length; at < sql.length; at += 1) {
    if ((backslash || isEscaping) && kind !== "comment" && closing.length === 1 && sql[at] === "\\") at += 1;
    else if (sql.startsWith(closing, at)) {
      const isDoubled = closing.length === 1 && kind !== "comment" && sql[at + 1] === closing;
      if (!isDoubled) return { end: at + closing.length, mark };
      at += 1;
    }
  }
  return { end: closing === "\n" ? sql.length : undefined, mark };
}
