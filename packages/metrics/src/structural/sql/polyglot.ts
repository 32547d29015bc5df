import { namingPanic } from "../naming-panic.ts";
import { once } from "../once.ts";
import { tooDeep } from "./grammars.ts";

/** The parser of all dialects. */
export type Polyglot = {
  /** @returns what is wrong with a text, or undefined if it parses */
  problem(sql: string, dialect: string): string | undefined;
};

export const polyglot = once(async (): Promise<Polyglot> => {
  const { init, parse, Dialect, validate } = await import("@polyglot-sql/sdk");
  await init();
  return {
    problem(sql, dialect) {
      const { valid, errors } = namingPanic(() => validate(sql, dialect, { strictSyntax: true }));
      if (valid)
        // Of ClickHouse the parser keeps a query that it cannot read as raw text.
        return dialect === "clickhouse" && query.test(sql) && isRaw(parse(sql, Dialect.ClickHouse).ast)
          ? "a query is not complete"
          : undefined;
      const message = errors[0]?.message ?? "no reason is given";
      if (message.startsWith("E_GUARD")) throw tooDeep(message);
      return message.replace(/\.$/, "");
    },
  };
});

const query = /^\s*(?:SELECT|WITH|INSERT|FROM)\b/i;

function isRaw(statements: readonly object[] | null | undefined): boolean {
  return statements?.some((statement) => "command" in statement || "raw" in statement) ?? false;
}
