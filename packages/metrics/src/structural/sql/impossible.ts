/** What the parser keeps as raw text, or takes for a name, and no server would accept; on masked text. */
const everywhere: readonly (readonly [RegExp, string])[] = [
  [/\bFROM\s+(?:AND|OR|WHERE|AS)\b/i, "FROM is followed by no table"],
  [/[=.,]\s*(?:;|$)|(?<!\bWITH\s*[<>]?)=\s*\)/i, "something is missing at the end"],
  [/\b(?:FROM|WHERE|AND|OR|(?<!END\s+)IF|JOIN|INTO|BY|WITH)\s*(?:;|$)/i, "something is missing at the end"],
  [/\bKEY\b[^(),]*\(\s*\)/i, "a key has no columns"],
  [/\bXMLELEMENT\s*\(\s*NAME\s*,/i, "NAME is followed by no name"],
  [/^\s*REVOKE\s+ON\b/i, "REVOKE says no privilege"],
  [/^\s*CREATE\s+\w+\s*\./i, "CREATE does not say what"],
  [/^\s*SHOW\s+UNIQUE\s*(?:;|$)/i, "SHOW does not say what"],
];

/** @returns what makes the statements impossible in any server of the dialect, or undefined */
export function impossibility(masked: string, dialect: string): string | undefined {
  const text = ["snowflake", "duckdb"].includes(dialect) ? masked.replace(/,\s*$/, "") : masked;
  const found = everywhere.find(([pattern]) => pattern.test(text));
  if (found !== undefined) return found[1];
  if (!["tsql", "mssql", "sqlserver", "fabric"].includes(dialect)) return undefined;
  if (/^\s*MERGE\b/i.test(masked) && !/\bON\b[\s\S]*\bWHEN\b/i.test(masked))
    return "MERGE has no ON and no WHEN";
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
