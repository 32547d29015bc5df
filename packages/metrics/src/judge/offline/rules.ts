import type { FindingFound } from "../../finding.ts";
import type { Material } from "../../metric.ts";
import { JudgeError } from "../judge-error.ts";
import { agreementWith } from "./agreement.ts";
import { groupsOf } from "./chunk-groups.ts";
import { coherenceOf } from "./coherence.ts";
import { entitiesIn, groundingIn } from "./entities.ts";
import { isCheckable, statementsIn } from "./extraction.ts";
import { checkArithmetic } from "./facts.ts";
import { sortingBy } from "./fields.ts";
import { judgeAspect } from "./form-aspects.ts";
import { followedBy, isFormatInstruction } from "./format-instructions.ts";
import { gistOf, overlap } from "./gist.ts";
import { foreignLanguageOf } from "./language.ts";
import { findDisguises } from "./obfuscation.ts";
import { findPatterns, patternsOf } from "./patterns.ts";
import { reasons } from "./reasons.ts";
import { answerRelevanceTo, coverage, relevanceTo } from "./relevance.ts";
import { remembering } from "./remembering.ts";
import { conformityTo } from "./role.ts";
import { type Source, sourceOf } from "./source.ts";
import { type Graded, support } from "./support.ts";

/** Answers one question from its material. */
export type Rule = (material: Material) => RuleAnswer;

/** What a rule answers; elements are named by their places in the list. */
export type RuleAnswer =
  | { readonly texts: readonly string[] }
  | { readonly text: null }
  | { readonly verdicts: readonly { readonly id: number; readonly verdict: string }[] }
  | { readonly findings: readonly FindingFound[] }
  | Readonly<Record<"redundant" | "contradictory", readonly (readonly number[])[]>>;

/** A verdict on an element, measured or not. */
type Judgement = string | Graded<string>;

/** The rule for each question, by its id. */
export const rules: Readonly<Record<string, Rule>> = {
  "claims/list": texts(({ text = "" }) => statementsIn({ text })),
  "claims/verify": looking("claims", "source", supportBy),
  "ans_corr/compare": looking("statements", "reference", agreementWith),
  "ans_rel/relate": beside("statements", "request", answerRelevanceTo),
  "content_consist/cohere": each("sentences", (material) =>
    coherenceOf(textOf(material, material.text ? "text" : "sentences")),
  ),
  "content_consist/rerun": () => ({ text: null }),
  "content_consist/compare": beside("answers", "output", likenessTo),
  "entities/list": texts((material) => entitiesIn(textOf(material, "text"))),
  "entities/ground_strict": grounding(true),
  "entities/ground_flexible": grounding(false),
  "factfulness/check": each(
    "claims",
    () => (claim) => (isCheckable(claim) ? checkArithmetic(claim) : "neutral"),
  ),
  "factfulness/check_with_input": looking("claims", "source", (source) => (claim) => {
    const verdicts = { supported: "true", contradicted: "false", absent: "idk" };
    return verdicts[support(claim, source).verdict];
  }),
  "ctx_rank_prec/use": beside("chunks", "answer", meeting("useful", "useless")),
  "ctx_recall/attribute": looking("sentences", "source", (source) => (sentence) => {
    const { verdict, ...found } = support(sentence, source);
    return { verdict: verdict === "supported" ? "attributed" : "unattributed", ...found };
  }),
  "ctx_rel/relate": beside("statements", "request", relevanceTo),
  "ctx_suff/list": texts(statementsIn),
  "ctx_suff/cover": each("needs", (material) => {
    const source = gistOfSource(textOf(material, "source"));
    return (need) => coverage(need, source);
  }),
  "ctx_waste/use": beside("chunks", "output", meeting("used", "unused")),
  "ctx_waste/overlap": (material) => groupsOf(listOf(material, "chunks")),
  "content_gen_faith/weigh": beside("claims", "brief", (brief) => {
    const relevance = relevanceTo(brief);
    return (claim) => weights[relevance(claim).verdict];
  }),
  "content_gen_faith/follow": beside("sentences", "brief", (brief) => {
    const relevance = relevanceTo(brief);
    return (sentence) => courses[relevance(sentence).verdict];
  }),
  "format_align/list": texts((material) => statementsIn(material).filter(isFormatInstruction)),
  "format_align/follow": beside("instructions", "output", followedBy),
  "format_consist/judge": beside("aspects", "output", (output) => (aspect) => judgeAspect(aspect, output)),
  "rubric/judge": () => {
    throw new JudgeError(
      "refused",
      "The offline judge understands no criteria; set up a model to judge by them.",
    );
  },
  "misuse/sort": inEnglish("sections", beside("sections", "domain", sortingBy)),
  "role_viol/conform": inEnglish(
    "sections",
    each("sections", (material) => conformityBy(listOf(material, "role"))),
  ),
  "unsafe/find": finding({ bias: "bias", harm: "harmfulness", toxic: "toxicity" }),
  "attempts/find": finding(
    {
      instructions: "instr_integ_subv_att",
      role: "role_hijack",
      system_data: "sys_data_exfil_att",
      personal_data: "pii_phi_exfil_att",
    },
    (text) => findDisguises(text).map((found) => ({ kind: "disguise", ...found })),
  ),
  "leaks/find": finding({ personal: "pii_phi", internal: "sys_data_leak" }),
};

const weights = { relevant: "central", partly: "supporting", irrelevant: "marginal" };
const courses = { relevant: "follows", partly: "strays", irrelevant: "leaves" };

function texts(find: (material: Material) => readonly string[]): Rule {
  return (material) => ({ texts: find(material) });
}

/** A verdict on each element of a list. Whatever the verdicts share is prepared once. */
function each(
  name: string,
  prepare: (material: Material) => (element: string, at: number) => Judgement,
): Rule {
  return (material) => {
    const judge = prepare(material);
    return {
      verdicts: listOf(material, name).map((element, id) => {
        const judgement = judge(element, id);
        if (typeof judgement === "string")
          return { id, reason: reasons[judgement] ?? "", verdict: judgement };
        const { verdict, degree, reason = reasons[verdict] ?? "" } = judgement;
        return { id, reason, verdict, degree };
      }),
    };
  };
}

/** A verdict on each element beside one text. */
function beside(
  name: string,
  other: string,
  prepare: (text: string) => (element: string) => Judgement,
): Rule {
  // A long list is put in several questions, each with the same text.
  const prepared = remembering(prepare);
  return each(name, (material) => prepared(textOf(material, other)));
}

/** A verdict on each element by looking it up. */
function looking(
  name: string,
  source: string,
  prepare: (source: Source) => (element: string) => Judgement,
): Rule {
  return each(name, (material) => prepare(remembered(textOf(material, source))));
}

/** By the list, which comes with every question on the sections of a text. */
const roles = new WeakMap<readonly string[], ReturnType<typeof conformityTo>>();

function conformityBy(role: readonly string[]): ReturnType<typeof conformityTo> {
  const known = roles.get(role) ?? conformityTo(role);
  roles.set(role, known);
  return known;
}

const remembered = remembering((text) => sourceOf([text]));
const gistOfSource = remembering(gistOf);

function supportBy(source: Source): (claim: string) => Judgement {
  return (claim) => support(claim, source);
}

function grounding(strict: boolean): Rule {
  const prepare = remembering((source) => groundingIn(source, strict));
  return each("entities", (material) => prepare(textOf(material, "source")));
}

/**
 * What the patterns of each kind match, by the names of their files, and what else is found.
 */
function finding(
  files: Readonly<Record<string, string>>,
  others: (text: string) => readonly FindingFound[] = () => [],
): Rule {
  const patterns = Object.entries(files).map(([kind, name]) => ({ kind, patterns: patternsOf(name) }));
  // Metrics that look through the same text put the same question.
  const find = remembering((text) => [
    ...patterns.flatMap(({ kind, patterns: own }) =>
      findPatterns(text, own).map((found) => ({ kind, ...found })),
    ),
    ...others(text),
  ]);
  return inEnglish("text", (material) => ({ findings: find(textOf(material, "text")) }));
}

/**
 * A rule that knows English only. What it finds in another language counts; that it finds nothing does not.
 *
 * @throws JudgeError of kind `refused` if it finds nothing in a text that is not in English
 */
function inEnglish(name: string, rule: Rule): Rule {
  return (material) => {
    const answer = rule(material);
    const language = findsNothing(answer) ? foreignLanguageOf(textOf(material, name)) : undefined;
    if (language === undefined) return answer;
    throw new JudgeError(
      "refused",
      `The offline judge knows English only, and takes the text to be in ${language}.`,
    );
  };
}

function findsNothing(answer: RuleAnswer): boolean {
  return "findings" in answer
    ? answer.findings.length === 0
    : "verdicts" in answer &&
        answer.verdicts.every(({ verdict }) => verdict === "neutral" || verdict === "conforms");
}

/** Whether two texts share two fifths of the words and figures of the shorter one. */
function meeting(yes: string, no: string): (text: string) => (chunk: string) => string {
  return (text) => {
    const said = gistOf(text).everything;
    return (chunk) => (overlap(gistOf(chunk).everything, said) >= 0.4 ? yes : no);
  };
}

function likenessTo(output: string): (answer: string) => string {
  const said = gistOf(output).everything;
  return (answer) => {
    const share = overlap(gistOf(answer).everything, said);
    return share >= 0.75 ? "same" : share >= 0.4 ? "partly" : "different";
  };
}

function listOf(material: Material, name: string): readonly string[] {
  const part = material[name] ?? [];
  return typeof part === "string" ? [part] : part;
}

function textOf(material: Material, name: string): string {
  return listOf(material, name).join("\n\n");
}
