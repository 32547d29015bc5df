import { JudgeError } from "../judge-error.ts";
import { agreementWith } from "./agreement.ts";
import { courseIn, weightIn } from "./brief.ts";
import { groupsOf } from "./chunk-groups.ts";
import { usefulnessFor, useIn } from "./chunk-use.ts";
import { coherenceOf } from "./coherence.ts";
import { entitiesIn, groundingIn } from "./entities.ts";
import { isCheckable, statementsIn } from "./extraction.ts";
import { checkArithmetic } from "./facts.ts";
import { sortingBy } from "./fields.ts";
import { finding, inEnglish } from "./finding-rules.ts";
import { judgeAspect } from "./form-aspects.ts";
import { followedBy, isFormatInstruction } from "./format-instructions.ts";
import { gistOf, overlap } from "./gist.ts";
import { findDisguises } from "./obfuscation.ts";
import { answerRelevanceTo, coverage, relevanceWithin } from "./relevance.ts";
import { remembering } from "./remembering.ts";
import { conformityTo } from "./role.ts";
import { beside, each, listOf, looking, type Rule, textOf, texts } from "./rule.ts";
import { support } from "./support.ts";

/** The rule for each question, by its id. */
export const rules: Readonly<Record<string, Rule>> = {
  "claims/list": texts(({ text = "" }) => statementsIn({ text })),
  "claims/verify": looking("claims", "source", (source) => (claim) => support(claim, source)),
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
  "ctx_rank_prec/use": each("chunks", (material) =>
    usefulnessFor(textOf(material, "answer"), textOf(material, "request")),
  ),
  "ctx_recall/attribute": looking("sentences", "source", (source) => (sentence) => {
    const { verdict, ...found } = support(sentence, source);
    return { verdict: verdict === "supported" ? "attributed" : "unattributed", ...found };
  }),
  "ctx_rel/relate": each("statements", (material) =>
    relevanceWithin(
      textOf(material, "request"),
      [...listOf(material, "sentences_before"), ...listOf(material, "statements")].join(" "),
    ),
  ),
  "ctx_suff/list": texts(statementsIn),
  "ctx_suff/cover": each("needs", (material) => {
    const source = gistOfSource(textOf(material, "source"));
    return (need) => coverage(need, source);
  }),
  "ctx_waste/use": beside("chunks", "output", useIn),
  "ctx_waste/overlap": (material) => groupsOf(listOf(material, "chunks")),
  "content_gen_faith/weigh": beside("claims", "brief", weightIn),
  "content_gen_faith/follow": beside("sentences", "brief", courseIn),
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

/** By the list, which comes with every question on the sections of a text. */
const roles = new WeakMap<readonly string[], ReturnType<typeof conformityTo>>();

function conformityBy(role: readonly string[]): ReturnType<typeof conformityTo> {
  const known = roles.get(role) ?? conformityTo(role);
  roles.set(role, known);
  return known;
}

const gistOfSource = remembering(gistOf);

function grounding(strict: boolean): Rule {
  const prepare = remembering((source) => groundingIn(source, strict));
  return each("entities", (material) => prepare(textOf(material, "source")));
}

function likenessTo(output: string): (answer: string) => string {
  const said = gistOf(output).everything;
  return (answer) => {
    const share = overlap(gistOf(answer).everything, said);
    return share >= 0.75 ? "same" : share >= 0.4 ? "partly" : "different";
  };
}
