import type { Material } from "../../metric.ts";
import { groupsOf } from "./chunk-groups.ts";
import { checkableIn, entitiesIn, statementsIn } from "./extraction.ts";
import { checkArithmetic } from "./facts.ts";
import { sortByField } from "./fields.ts";
import { judgeAspect } from "./form-aspects.ts";
import { checkFormat, isFormatInstruction } from "./format-instructions.ts";
import { findDisguises } from "./obfuscation.ts";
import { findPatterns, patternsOf } from "./patterns.ts";
import { reasons } from "./reasons.ts";
import { answerRelevance, coverage, relevance } from "./relevance.ts";
import { conformity, rulesIn } from "./role.ts";
import { agreement, conflict, overlap, sourceOf, support } from "./support.ts";
import { contained, everything, gistOf } from "./words.ts";

/** Answers one question from its material. */
export type Rule = (material: Material) => unknown;

/** The rule for each question, by its id. */
export const rules: Readonly<Record<string, Rule>> = {
  "ans_corr/extract": texts(statementsIn),
  "ans_corr/compare": looking("statements", "reference", agreement),
  "ans_rel/extract": texts(statementsIn),
  "ans_rel/relate": beside("statements", "request", answerRelevance),
  "content_consist/cohere": each("sentences", (material) => {
    const gists = listOf(material, "sentences").map(gistOf);
    return (_, at) => {
      const own = gists[at];
      const against = own !== undefined && gists.some((other) => other !== own && conflict(own, other));
      return against ? "contradicts" : "agrees";
    };
  }),
  "content_consist/rerun": () => ({ text: null }),
  "content_consist/compare": beside("answers", "output", (answer, output) => likeness(answer, output)),
  "entity_faith/extract": texts((material) => entitiesIn(textOf(material, "text"))),
  "entity_faith/ground_strict": grounding(1),
  "entity_faith/ground_flexible": grounding(0.5),
  "factfulness/extract": texts(checkableIn),
  "factfulness/check": each("claims", () => checkArithmetic),
  "factfulness/check_with_input": looking("claims", "source", (claim, source) => {
    const verdicts = { supported: "true", contradicted: "false", absent: "idk" };
    return verdicts[support(claim, source)];
  }),
  "faith/extract": texts(statementsIn),
  "faith/verify": looking("claims", "source", support),
  "ctx_faith/extract": texts(statementsIn),
  "ctx_faith/verify": looking("claims", "source", support),
  "ctx_rank_prec/use": beside("chunks", "answer", (chunk, answer) =>
    meets(chunk, answer) ? "useful" : "useless",
  ),
  "ctx_recall/attribute": looking("sentences", "source", (sentence, source) =>
    support(sentence, source) === "supported" ? "attributed" : "unattributed",
  ),
  "ctx_rel/extract": texts(statementsIn),
  "ctx_rel/relate": beside("statements", "request", relevance),
  "ctx_suff/list": texts(statementsIn),
  "ctx_suff/cover": each("needs", (material) => {
    const source = gistOf(listOf(material, "source").join("\n\n"));
    return (need) => coverage(need, source);
  }),
  "ctx_waste/use": beside("chunks", "output", (chunk, output) => (meets(chunk, output) ? "used" : "unused")),
  "ctx_waste/overlap": (material) => groupsOf(listOf(material, "chunks")),
  "content_gen_faith/extract": texts(statementsIn),
  "content_gen_faith/verify": looking("claims", "brief", support),
  "content_gen_faith/weigh": beside("claims", "brief", (claim, brief) => weights[relevance(claim, brief)]),
  "content_gen_faith/entities": texts((material) => entitiesIn(textOf(material, "text"))),
  "content_gen_faith/ground": grounding(0.5),
  "content_gen_faith/follow": beside(
    "sentences",
    "brief",
    (sentence, brief) => courses[relevance(sentence, brief)],
  ),
  "format_align/list": texts((material) => statementsIn(material).filter(isFormatInstruction)),
  "format_align/follow": beside("instructions", "output", checkFormat),
  "format_consist/judge": beside("aspects", "output", judgeAspect),
  "misuse/sort": beside("sections", "domain", sortByField),
  "role_viol/role": texts((material) => rulesIn(textOf(material, "prompt"))),
  "role_viol/conform": each(
    "sections",
    (material) => (section) => conformity(section, listOf(material, "role")),
  ),
  "bias/find": inSections("bias"),
  "harmfulness/find": inSections("harmfulness"),
  "toxic/find": inSections("toxicity"),
  "ev_obf/find": (material) => ({ findings: findDisguises(textOf(material, "text")) }),
  ...Object.fromEntries(
    [
      "instr_integ_subv_att",
      "pii_phi",
      "pii_phi_exfil_att",
      "role_hijack",
      "sys_data_exfil_att",
      "sys_data_leak",
    ].map((name) => [`${name}/find`, inText(name)]),
  ),
};

const weights = { relevant: "central", partly: "supporting", irrelevant: "marginal" };
const courses = { relevant: "follows", partly: "strays", irrelevant: "leaves" };

function texts(find: (material: Material) => readonly string[]): Rule {
  return (material) => ({ texts: find(material) });
}

/** A verdict on each element of a list. Whatever the verdicts share is prepared once. */
function each(name: string, prepare: (material: Material) => (element: string, at: number) => string): Rule {
  return (material) => {
    const judge = prepare(material);
    return {
      verdicts: listOf(material, name).map((element, id) => {
        const verdict = judge(element, id);
        return { id, reason: reasons[verdict] ?? "", verdict };
      }),
    };
  };
}

/** A verdict on each element beside one text. */
function beside(name: string, other: string, judge: (element: string, text: string) => string): Rule {
  return each(name, (material) => (element) => judge(element, textOf(material, other)));
}

/** A verdict on each element by looking it up. */
function looking(
  name: string,
  source: string,
  judge: (element: string, source: ReturnType<typeof sourceOf>) => string,
): Rule {
  return each(name, (material) => {
    const prepared = sourceOf(listOf(material, source));
    return (element) => judge(element, prepared);
  });
}

/** An entity is grounded if the source has at least this share of its words and figures. */
function grounding(share: number): Rule {
  return each("entities", (material) => {
    const source = everything(gistOf(textOf(material, "source")));
    return (entity) => (contained(everything(gistOf(entity)), source) >= share ? "grounded" : "absent");
  });
}

function inSections(name: string): Rule {
  const patterns = patternsOf(name);
  return (material) => ({
    findings: listOf(material, "sections").flatMap((text, section) =>
      findPatterns(text, patterns).map((finding) => ({ section, ...finding })),
    ),
  });
}

function inText(name: string): Rule {
  const patterns = patternsOf(name);
  return (material) => ({ findings: findPatterns(textOf(material, "text"), patterns) });
}

/** Whether two texts share two fifths of the words and figures of the shorter one. */
function meets(chunk: string, text: string): boolean {
  return overlap(everything(gistOf(chunk)), everything(gistOf(text))) >= 0.4;
}

function likeness(answer: string, output: string): string {
  const share = overlap(everything(gistOf(answer)), everything(gistOf(output)));
  return share >= 0.75 ? "same" : share >= 0.4 ? "partly" : "different";
}

function listOf(material: Material, name: string): readonly string[] {
  return [material[name] ?? []].flat();
}

function textOf(material: Material, name: string): string {
  return listOf(material, name).join("\n\n");
}
