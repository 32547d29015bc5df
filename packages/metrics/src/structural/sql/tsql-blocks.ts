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
  const reader = new Reader(body, accepts);
  return reader.statements() > 0 && reader.isAtEnd;
}

const type = String.raw`[\w.]+(?:\s*\([\w\s,]*\))?`;
const parameter = String.raw`@\w+\s+(?:AS\s+)?${type}(?:\s+VARYING)?(?:\s+(?:NOT\s+)?NULL)?(?:\s*=\s*(?:[nN]?'s'|-?[\w.]+))?(?:\s+(?:OUT|OUTPUT|READONLY))*`;
const parameters = String.raw`${parameter}(?:\s*,\s*${parameter})*`;
const option = String.raw`(?:EXEC(?:UTE)?\s+AS\s+(?:'s'|\w+)|\w+)`;
const options = String.raw`(?:\s+WITH\s+${option}(?:\s*,\s*${option})*)?\s*\bAS\b`;
const routine = String.raw`PROC(?:EDURE)?\s+[\w.]+\s*(?:\(\s*${parameters}\s*\)|${parameters})?${options}`;
const table = String.raw`@\w+\s+TABLE\s*\((?:[^()]|\([^()]*\))*\)`;
const scalar = String.raw`FUNCTION\s+[\w.]+\s*\(\s*(?:${parameters})?\s*\)\s*RETURNS\s+(?:${table}|(?!TABLE\b)${type})${options}`;
const header = new RegExp(String.raw`^\s*(?:CREATE(?:\s+OR\s+ALTER)?|ALTER)\s+(?:${routine}|${scalar})`, "i");

const opener =
  /^(?:ALTER|BREAK|CLOSE|COMMIT|CONTINUE|CREATE|DEALLOCATE|DECLARE|DELETE|DENY|DROP|EXEC|EXECUTE|FETCH|GOTO|GRANT|INSERT|KILL|MERGE|OPEN|PRINT|RAISERROR|RETURN|REVOKE|ROLLBACK|SAVE|SELECT|SET|THROW|TRUNCATE|UPDATE|USE|WAITFOR|WITH)$/i;

class Reader {
  readonly #tokens: readonly string[];
  readonly #accepts: Accepts;
  #at = 0;

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
    return this.#accepts(simple) || this.#shorter(start);
  }

  #block(): boolean {
    this.#at += 1;
    const kind = ["TRY", "CATCH"].find((each) => this.#take(each));
    if (!(this.statements() > 0) || !this.#take("END")) return false;
    return kind === undefined || this.#take(kind);
  }

  /** Without semicolons: the longest beginning that is a statement, up to the next word that opens one. */
  #shorter(start: number): boolean {
    const ends: number[] = [];
    for (let at = start + 1; at < this.#at; at += 1) if (opener.test(this.#tokens[at] ?? "")) ends.push(at);
    for (const end of ends.slice(0, 50).reverse())
      if (this.#accepts(this.#tokens.slice(start, end).join(""))) {
        this.#at = end;
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

  /** DROP TABLE IF EXISTS has an IF that opens nothing. */
  #isPartOfDrop(): boolean {
    return (
      /^IF$/i.test(this.#tokens[this.#at] ?? "") &&
      /^(?:TABLE|VIEW|PROC|PROCEDURE|FUNCTION|INDEX|TRIGGER|TYPE|SCHEMA|COLUMN|CONSTRAINT|DATABASE|SEQUENCE|USER|ROLE)$/i.test(
        this.#tokens[this.#at - 2] ?? "",
      )
    );
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
