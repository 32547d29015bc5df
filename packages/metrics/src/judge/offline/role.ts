import { gistOf } from "./gist.ts";

/** How many rules of a role are looked at, so that many of them do not make every section slow. */
const mostRules = 300;

/**
 * Judges sections by the rules of a role.
 *
 * - breaks: the section gives up the role or takes on another in words known for that, speaks in a manner
 * that a rule forbids, or has all the content words of what a rule forbids with "never", "do not" or "must
 * not".
 * - slips: it is coarse or familiar, but the role asks for a formal, polite or professional manner.
 * - conforms: neither.
 */
export function conformityTo(role: readonly string[]): (section: string) => "conforms" | "slips" | "breaks" {
  const rules = role.slice(0, mostRules);
  const forbidden = rules.flatMap((rule) => forbiddenBy(rule));
  const wordings = forbidden.map((words) => [...gistOf(words).words]);
  const manners = mannersOf(rules.filter((rule) => forbids.test(rule)));
  const formal = rules.some((rule) => /\b(?:formal|polite|professional|respectful|courteous)\b/i.test(rule));
  return (section) => {
    const { words } = gistOf(section);
    if (givenUp.test(section) || manners.some((manner) => manner.test(section))) return "breaks";
    if (wordings.some((keys) => keys.length > 0 && keys.every((key) => words.has(key)))) return "breaks";
    return formal && familiar.test(section) ? "slips" : "conforms";
  };
}

const givenUp =
  /\b(?:I(?: am|['’]m) (?:now )?(?:DAN|no longer (?:an?|your|the)|not (?:an? )?(?:assistant|bot|AI)|free from|unrestricted|jailbroken)|as (?:DAN|an unrestricted)|I (?:will|can) (?:now )?ignore my (?:rules|instructions|role)|(?:stepping|breaking) out of (?:my )?(?:role|character)|my (?:rules|instructions) (?:do not|don['’]t|no longer) apply)\b/i;

const familiar = /\b(?:dude|bro|lol|lmao|wtf|damn|crap|shit|fuck\w*|yo|gonna|whatever|duh|sucks?)\b/i;

const forbids = /\b(?:never|do not|don['’]t|must not|may not|should not|refuse to|avoid|without|no)\b/i;

/** What a rule forbids, without the verb that only says how: "discuss", "talk like", "use". */
function forbiddenBy(rule: string): readonly string[] {
  const found =
    /\b(?:never|do not|don['’]t|must not|may not|should not|refuse to|avoid)\s+(?:ever\s+)?(?:\w+\s+about\s+|(?:talk|speak|write|sound|answer|act|behave|respond|reply)(?:ing)?\s+(?:like|as|in)\s+|(?:discuss|mention|reveal|give|offer|talk about|answer questions (?:on|about)|provide|disclose|share|use|recommend|using|giving|discussing|mentioning)\s+)([^.;,]{3,200})/i.exec(
      rule,
    );
  return found?.[1] === undefined ? [] : [found[1]];
}

/** Ways of speaking that rules forbid by name, and how to tell them. */
const known: readonly (readonly [name: RegExp, signs: RegExp])[] = [
  [/\bpirates?\b/i, /\b(?:arr+|ahoy|matey|me hearty|shiver me timbers|ye be|landlubber|avast|yo ho)\b/i],
  [
    /\bslang|familiar|colloquial/i,
    /\b(?:gonna|wanna|gotta|ain['’]t|dude|bro|yo|lol|y['’]all|kinda|nah|yeah)\b/i,
  ],
  [
    /\bswear|profan|curse|vulgar|foul|coarse/i,
    /\b(?:damn|hell|crap|shit\w*|fuck\w*|bullshit|ass(?:hole)?|bitch|bastard)\b/i,
  ],
  [
    /\bshakespeare|archaic|old english|medieval/i,
    /\b(?:thou|thee|thy|thine|hath|doth|forsooth|prithee|verily|'?tis)\b/i,
  ],
  [/\bemojis?\b/i, /\p{Extended_Pictographic}/u],
  [/\brhymes?|poems?|verse\b/i, /\broses are red\b/i],
  [/\bcowboys?\b/i, /\b(?:howdy|y['’]all|partner|yee-?haw|reckon)\b/i],
  [/\brobots?\b/i, /\b(?:beep|boop|does not compute|affirmative)\b/i],
  [/\byoda\b/i, /\b(?:hmm|you must|strong (?:it|you) (?:is|are)|(?:do|do not)\W there is no try)\b/i],
  [/\b(?:baby|child(?:ish)?|toddler)\b/i, /\b(?:goo goo|ga ga|mommy|daddy|pwease|wuv)\b/i],
];

function mannersOf(rules: readonly string[]): readonly RegExp[] {
  return known.flatMap(([name, signs]) => (rules.some((rule) => name.test(rule)) ? [signs] : []));
}
