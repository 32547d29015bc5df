import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument } from "yaml";
import { mapping } from "../../openapi/rules/document.js";
import { type Finding, shown, subject } from "./finding.ts";
import { mismatches } from "./marks.ts";

/** Compares the marks of the bundle with the names in the last column of a table of decisions. */
export async function decisions(bundle: string, table: string): Promise<readonly Finding[]> {
  const [document, page] = await Promise.all([readFile(bundle, "utf8"), readFile(table, "utf8")]);
  const lines = new LineCounter();
  const parsed = parseDocument(document, { lineCounter: lines });
  const rows = page.split("\n").map((row, at) => ({ names: namesIn(row), line: at + 1 }));
  const names = new Set(rows.flatMap((row) => row.names));
  return mismatches(mapping(parsed.toJS()), names).map(({ rule, path, name, message }) => {
    if (path.length === 0) {
      const row = rows.find((each) => each.names.includes(name));
      return {
        file: shown(table),
        line: row?.line ?? 1,
        column: 1,
        severity: "error",
        rule,
        subject: "",
        message,
      };
    }
    const node: unknown = parsed.getIn(path, true);
    const [offset] = Object(node).range ?? [0];
    const { line, col } = lines.linePos(offset);
    return {
      file: shown(bundle),
      line,
      column: col,
      severity: "error",
      rule,
      subject: subject(path),
      message,
    };
  });
}

/** What the last column of a row names; nothing for a line that is not a row of a decision. */
function namesIn(row: string): string[] {
  if (!/^\| [QC]\d+ \|/.test(row)) return [];
  const [last = ""] = row.split(/(?<!\\)\|/).slice(-2);
  return [...last.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}
