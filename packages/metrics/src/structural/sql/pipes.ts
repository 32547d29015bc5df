/**
 * Rewrites BigQuery's pipe syntax, which the parser does not know, into nested queries: each step selects
 * from the step before it.
 *
 * @param masked see `mask`
 */
export function rewritePipes(masked: string): string {
  const [start = "", ...steps] = masked.replace(/;\s*$/, "").split("|>");
  if (steps.length === 0) return masked;
  const source = /^\s*FROM\b/i.test(start) ? `SELECT * ${start}` : start;
  return steps.reduce((query, step) => nest(query, step.trim()), source);
}

function nest(query: string, step: string): string {
  const from = `FROM (${query})`;
  const [keyword = ""] = /^\w+/.exec(step) ?? [];
  const rest = step.slice(keyword.length);
  switch (keyword.toUpperCase()) {
    case "SELECT":
      return `SELECT ${rest} ${from}`;
    case "EXTEND":
      return `SELECT *, ${rest} ${from}`;
    case "AGGREGATE": {
      const ordered = rest.replace(/\bGROUP\s+AND\s+ORDER\s+BY\b/i, "GROUP BY");
      return `SELECT ${ordered.replace(/\s+(?:ASC|DESC)\b(?:\s+NULLS\s+(?:FIRST|LAST))?/gi, "").replace(/\s+GROUP\s+BY\b/i, ",")} ${from}`;
    }
    case "AS":
      return `SELECT * ${from} ${step}`;
    case "DISTINCT":
      return `SELECT DISTINCT * ${from} ${rest}`;
    case "WHERE":
    case "ORDER":
    case "LIMIT":
    case "JOIN":
    case "LEFT":
    case "RIGHT":
    case "FULL":
    case "INNER":
    case "CROSS":
      return `SELECT * ${from} ${step}`;
    case "UNION":
    case "INTERSECT":
    case "EXCEPT":
      return `(${query}) ${step}`;
    default:
      return `${query} |> ${step}`;
  }
}
