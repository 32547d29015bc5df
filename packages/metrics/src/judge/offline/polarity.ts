import type { Token } from "./tokens.ts";

/**
 * What a sentence denies, and what it only holds possible: the keys of the content words to which a word
 * such as "not", "without", "failed to", "except" or "may" belongs. That is the next content word, or the
 * one before if none follows.
 */
export type Stance = {
  readonly denied: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
  /** Each content word or figure, with the one before it, and whether it is denied there. */
  readonly mentions: readonly { readonly key: string; readonly before: string; readonly denied: boolean }[];
};

export function stanceOf(sentence: readonly Token[]): Stance {
  const [denied, possible] = [new Set<number>(), new Set<number>()];
  for (const [at, { word, key }] of sentence.entries()) {
    const next = sentence[at + 1]?.word ?? "";
    if (denies(word, key, next, sentence[at - 1]?.word ?? "")) denied.add(belongingTo(sentence, at));
    if (hedges.has(word)) possible.add(belongingTo(sentence, at));
  }
  const keysAt = (places: ReadonlySet<number>) =>
    new Set([...places].flatMap((at) => sentence[at]?.key ?? []));
  let before = "";
  const mentions = sentence.flatMap(({ key, kind }, at) => {
    if (kind === "common") return [];
    const mention = { key, before, denied: denied.has(at) };
    before = key;
    return [mention];
  });
  return { denied: keysAt(denied), possible: keysAt(possible), mentions };
}

/** Whether a text denies anything. */
export function deniesSomething(sentence: readonly Token[]): boolean {
  return stanceOf(sentence).denied.size > 0;
}

/**
 * Words that deny what follows, in English and in some other languages, since a missed one turns the
 * meaning round.
 */
const denials = new Set(
  `not no never none nobody nothing neither nor without cannot hardly barely scarcely except excluding besides lack lacks lacked
  nicht kein keine keinen keinem keiner nie niemals nichts ohne
  ne pas jamais aucun aucune rien sans
  nunca ningún ninguna ninguno nada tampoco sin jamás
  não nenhum nenhuma nunca sem
  non mai nessun nessuno nessuna senza
  niet geen nooit zonder
  inte aldrig ikke aldri ingen
  nie bez
  не нет ни никогда без
  ليس ليست لا لم لن غير بدون
  לא אין
  değil yok
  नहीं न
  不 没 沒 没有 不是 未 无 ない ません 않 안 아니다 ไม่`.split(/\s+/),
);

function denies(word: string, key: string, next: string, before: string): boolean {
  if (denials.has(word) || key === "not") return next !== "only";
  if (next === "to") return /^(?:fail|refus|declin|neglect|unabl)/.test(key);
  if (next === "than") return word === "other" || word === "rather";
  if (next === "of") return word === "instead";
  return (
    word === "but" && /^(?:any|every|no)(?:one|body|thing|where)$|^(?:all|nothing|none|one)$/.test(before)
  );
}

const hedges = new Set(
  "may might could possibly perhaps maybe allegedly reportedly considers considering considered".split(" "),
);

/** The place of the next content word, or of the one before if none follows; -1 if there is none. */
function belongingTo(sentence: readonly Token[], at: number): number {
  const counts = ({ kind, key }: Token) => kind !== "common" && !/^(?:fail|refus|declin|manag)/.test(key);
  const following = sentence.slice(at + 1, at + 7).findIndex(counts);
  if (following >= 0) return at + 1 + following;
  const start = Math.max(0, at - 3);
  const preceding = sentence.slice(start, at).findLastIndex(counts);
  return preceding < 0 ? -1 : start + preceding;
}
