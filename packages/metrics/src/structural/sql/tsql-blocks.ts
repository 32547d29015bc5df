/** Whether a text is one or more statements without blocks. */
type Accepts = (statements: string) => boolean;

/** Whether the statements of a batch are in blocks, so that the parser alone cannot judge it. */
export function hasBlocks(masked: string): boolean {
  return /\b(?:BEGIN|END|IF|ELSE|WHILE|PROC|PROCEDURE)\b/i.test(masked);
}

/**
 * Judges T-SQL with `IF`, `WHILE`, `BEGIN … END` and procedures, whose statements need no semicolon.
 *
 * @param masked see `mask`
 * @param accepts judges what is between the blocks
 */
export function acceptsBlocks(masked: string, accepts: Accepts): boolean {
  const body = masked.replace(header, "");
  // Most are right: one call for all statements, if semicolons and blocks alone tell them apart.
  const statements: string[] = [];
  const isWhole = acceptsEach(body, (statement) => statements.push(statement) > 0);
  return isWhole && (accepts(statements.join(";\n")) || acceptsEach(body, accepts));
}

/** Judges each statement of T-SQL by itself: they need no semicolon between them. */
export function acceptsEach(body: string, accepts: Accepts): boolean {
  const reader = new Reader(body, accepts);
  return reader.statements() > 0 && reader.isAtEnd;
}

const type = String.raw`[\w.]+(?:\s*\([\w\s,]*\))?`;
const parameter = String.raw`@\w+\s+(?:AS\s+)?${type}(?:\s+VARYING)?(?:\s+(?:NOT\s+)?NULL)?(?:\s*=\s*(?:[nN]?'s'|-?[\w.]+))?(?:\s+(?:OUT|OUTPUT|READONLY))*`;
const parameters = String.raw`${parameter}(?:\s*,\s*${parameter})*`;
const option = String.raw`(?:EXEC(?:UTE)?\s+AS\s+(?:'s'|\w+)|(?:RETURNS|CALLED\s+ON)\s+NULL\s+(?:ON\s+NULL\s+)?INPUT|\w+(?:\s*=\s*(?:ON|OFF))?)`;
const options = String.raw`(?:\s+WITH\s+${option}(?:\s*,\s*${option})*)?(?:\s+FOR\s+REPLICATION)?\s*\bAS\b`;
const routine = String.raw`PROC(?:EDURE)?\s+[\w.]+\s*(?:\(\s*${parameters}\s*\)|${parameters})?${options}`;
const table = String.raw`@\w+\s+TABLE\s*\((?:[^()]|\([^()]*\))*\)`;
const scalar = String.raw`FUNCTION\s+[\w.]+\s*\(\s*(?:${parameters})?\s*\)\s*RETURNS\s+(?:${table}|(?!TABLE\b)${type})${options}`;
const event = String.raw`(?!AS\b)[A-Z_]+(?:\s*,\s*[A-Z_]+)*`;
const trigger = String.raw`TRIGGER\s+[\w.]+\s+ON\s+(?:ALL\s+SERVER|[\w.]+)(?:\s+WITH\s+${option}(?:\s*,\s*${option})*)?\s+(?:FOR|AFTER|INSTEAD\s+OF)\s+${event}(?:\s+NOT\s+FOR\s+REPLICATION)?\s+AS\b`;
const header = new RegExp(
  String.raw`^\s*(?:CREATE(?:\s+OR\s+ALTER)?|ALTER)\s+(?:${routine}|${scalar}|${trigger})`,
  "i",
);

const opener =
  /^(?:ALTER|BREAK|CLOSE|COMMIT|CONTINUE|CREATE|DEALLOCATE|DECLARE|DELETE|DENY|DROP|EXEC|EXECUTE|FETCH|GOTO|GRANT|INSERT|KILL|MERGE|OPEN|PRINT|RAISERROR|RETURN|REVOKE|ROLLBACK|SAVE|SELECT|SET|THROW|TRUNCATE|UPDATE|USE|WAITFOR|WITH)$/i;

/** A statement holds fewer words that could open the next one. */
const mostTries = 12;

class Reader {
  readonly #tokens: readonly string[];
  readonly #accepts: Accepts;
  #at = 0;
  /** Once a semicolon was missing, all that is left is not tried as one statement before each next one. */
  #isUnseparated = false;

  constructor(text: string, accepts: Accepts) {
    this.#tokens = text.match(/[nN]?'s'|[@#\w$]+|\s+|[^\s\w]/g) ?? [];
    this.#accepts = accepts;
  }

  get isAtEnd(): boolean {
    return this.#peek() === undefined;
  }

  /** @returns how many there are; NaN if one is wrong */
  statements(): number {
    let count = 0;
    for (let word = this.#peek(); word !== undefined && !/^(?:END|ELSE)$/i.test(word); word = this.#peek()) {
      if (word === ";") this.#at += 1;
      else if (this.#statement()) count += 1;
      else return Number.NaN;
    }
    return count;
  }

  #statement(): boolean {
    const word = this.#peek()?.toUpperCase();
    if (word === "IF" || word === "WHILE") {
      this.#at += 1;
      if (
        !this.#accepts(
          `SELECT 1 WHERE ${this.#until((next) => opener.test(next) || /^(?:BEGIN|IF|WHILE)$/i.test(next))}`,
        )
      )
        return false;
      if (!this.#statement()) return false;
      const saved = this.#at;
      while (this.#peek() === ";") this.#at += 1;
      if (word === "IF" && this.#take("ELSE")) return this.#statement();
      this.#at = saved;
      return true;
    }
    if (word === "BEGIN" && !/^(?:TRAN|TRANSACTION|DISTRIBUTED)$/i.test(this.#peek(1) ?? ""))
      return this.#block();
    const start = this.#at;
    const simple = this.#until((next) => /^(?:;|ELSE|END|BEGIN|IF|WHILE)$/i.test(next));
    if (simple.trim() === "") return false;
    if (!this.#isUnseparated && this.#accepts(simple)) return true;
    if (!this.#shorter(start)) return this.#isUnseparated && this.#accepts(simple);
    this.#isUnseparated = true;
    return true;
  }

  #block(): boolean {
    this.#at += 1;
    const kind = ["TRY", "CATCH"].find((each) => this.#take(each));
    if (!(this.statements() > 0) || !this.#take("END")) return false;
    return kind === undefined || this.#take(kind);
  }

  /** Without semicolons: the shortest beginning that is a statement, up to a word that opens the next. */
  #shorter(start: number): boolean {
    let tries = 0;
    for (let at = start + 1; at < this.#at && tries < mostTries; at += 1) {
      if (!opener.test(this.#tokens[at] ?? "")) continue;
      tries += 1;
      if (!this.#accepts(this.#tokens.slice(start, at).join(""))) continue;
      this.#at = at;
      return true;
    }
    return false;
  }

  /** What comes before a word at this depth of brackets and of CASE. */
  #until(ends: (word: string) => boolean): string {
    const start = this.#at;
    let depth = 0;
    for (; this.#at < this.#tokens.length; this.#at += 1) {
      const word = this.#tokens[this.#at] ?? "";
      if (depth === 0 && this.#at > start && ends(word) && !this.#isPartOfDrop()) break;
      if (word === "(" || /^CASE$/i.test(word)) depth += 1;
      else if (word === ")" || (depth > 0 && /^END$/i.test(word))) depth -= 1;
    }
    return this.#tokens.slice(start, this.#at).join("");
  }

  /** DROP TABLE IF EXISTS has an IF that opens nothing: no bracket follows. */
  #isPartOfDrop(): boolean {
    if (!/^IF$/i.test(this.#tokens[this.#at] ?? "")) return false;
    const [exists, then] = this.#tokens
      .slice(this.#at + 1, this.#at + 6)
      .filter((token) => !/^\s/.test(token));
    return /^EXISTS$/i.test(exists ?? "") && then !== undefined && then !== "(";
  }

  #take(word: string): boolean {
    if (this.#peek()?.toUpperCase() !== word) return false;
    while (/^\s/.test(this.#tokens[this.#at] ?? "")) this.#at += 1;
    this.#at += 1;
    return true;
  }

  /** The next word that is not white space. */
  #peek(ahead = 0): string | undefined {
    let [at, left] = [this.#at, ahead];
    for (; at < this.#tokens.length; at += 1) {
      if (/^\s/.test(this.#tokens[at] ?? "")) continue;
      if (left === 0) break;
      left -= 1;
    }
    if (ahead === 0) this.#at = at;
    return this.#tokens[at];
  }
}
