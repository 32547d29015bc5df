import { daleChall } from "dale-chall";
import { type Token, tokensOf } from "./tokens.ts";

/** What kind of answer a request asks for; undefined if it asks nothing. */
export type Expectation = "name" | "figure" | "time" | "yes_no" | "instructions" | "anything" | undefined;

export function expectationOf(request: string): Expectation {
  if (/\bhow (?:do|can|could|would|should|to|did)\b/i.test(request)) return "instructions";
  if (/\bhow (?:many|much|old|tall|long|far|big|high|deep|fast|heavy|often|large)\b/i.test(request))
    return "figure";
  if (
    /\b(?:when|(?:what|which|in what|in which) (?:year|date|time|day|month|century|decade))\b/i.test(request)
  )
    return "time";
  if (/\b(?:who|whose|whom|where)\b/i.test(request) || asksForName.test(request)) return "name";
  if (/^\s*(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|may)\b/i.test(request))
    return "yes_no";
  return request.includes("?") || /^\s*(?:what|which|why|name|give)\b/i.test(request)
    ? "anything"
    : undefined;
}

const asksForName =
  /\b(?:what|which|name)\b(?: \w+){0,4} (?:capital|city|town|country|nation|state|river|lake|ocean|sea|island|continent|mountain|president|king|queen|author|writer|director|actor|actress|singer|composer|inventor|founder|artist|person|man|woman|company|brand|band|university|planet|language|nationality|team|club|airport|street|name)\b/i;

/**
 * Whether a statement is a bare answer of the kind that is expected (`fits`), says that it has none
 * (`evades`), or must be judged by its words (`open`).
 */
export function answersQuestion(statement: string, expectation: Expectation): "fits" | "evades" | "open" {
  if (evasion.test(statement)) return "evades";
  if (expectation === undefined) return "open";
  const tokens = tokensOf(statement);
  const content = tokens.filter(({ kind }) => kind !== "common");
  if (expectation === "instructions") return imperative.test(statement) ? "fits" : "open";
  if (
    expectation === "yes_no" &&
    /^\W*(?:yes|no|not|correct|true|false|of course|certainly)\b/i.test(statement)
  )
    return "fits";
  if (expectation === "time" && tokens.length <= 6 && calendar.test(statement)) return "fits";
  if (content.length === 0 || content.length > 6) return "open";
  return fits(statement, content, expectation) ? "fits" : "open";
}

const evasion =
  /\b(?:I (?:do not|don['’]t|can['’]?t|cannot|can not|couldn['’]t|could not) (?:know|say|tell|answer|help|find|recall|remember|provide|determine)|I (?:have no|haven['’]t (?:a|any)) (?:idea|clue|information)|no idea|not sure|I['’]?m (?:not sure|unsure|afraid|unable)|unable to (?:answer|help|provide)|(?:it is|it['’]s) (?:unknown|unclear)|don['’]t have (?:\w+ ){0,3}(?:information|answer|access)|who knows|next question|no comment|hard to say|cannot be (?:answered|determined))\b|^\W*(?:unknown|n\/?a|pass|dunno|whatever|sorry)\W*$/i;

const imperative =
  /^\W*(?:first|then|next|finally|simply|just|please|to \w+(?: \w+){0,5},)?,?\s*(?:click|press|tap|select|choose|open|go|visit|enter|type|use|follow|call|contact|ask|write|send|turn|push|pull|put|take|place|make|mix|add|cut|heat|cook|boil|bake|pour|wash|clean|remove|insert|connect|plug|install|download|run|start|stop|restart|reset|update|set|check|try|find|look|log|sign|create|save|copy|drag|hold|scroll|fill|attach|mail|wait|practise|practice|read|learn|apply|get|buy|book|pay|switch|unplug|replace|tighten|loosen|wrap|peel|slice|stir)\b/i;

function fits(statement: string, content: readonly Token[], expectation: Expectation): boolean {
  switch (expectation) {
    case "figure":
    case "time":
      return content.some(({ kind }) => kind === "figure");
    case "name":
      return (
        /["“‘«]/.test(statement) ||
        content.some((token) => token.name) ||
        beginsWithName(statement, content[0])
      );
    case "anything":
      return content.length <= 3;
    default:
      return false;
  }
}

const calendar =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|tomorrow|yesterday|now|spring|summer|autumn|winter|morning|noon|evening|night|midnight|never|always|weekly|daily|monthly|soon)\b/i;

/** A capital at the beginning makes a name of a word that is not an everyday one. */
function beginsWithName(statement: string, first: Token | undefined): boolean {
  return first !== undefined && /^\W*\p{Lu}/u.test(statement) && !isEveryday(first.word);
}

/** Whether a word, in the singular or the plural, is in a list of three thousand that children know. */
export function isEveryday(word: string): boolean {
  return (
    everyday.has(word) ||
    everyday.has(word.replace(/(?:es|s)$/, "")) ||
    everyday.has(word.replace(/s$/, "")) ||
    everyday.has(word.replace(/ies$/, "y"))
  );
}

const everyday = new Set(daleChall);
