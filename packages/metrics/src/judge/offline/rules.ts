import type { FindingFound } from "../../finding.ts";
import type { Material } from "../../metric.ts";
import { sentences } from "../../text/sentences.ts";
import { JudgeError } from "../judge-error.ts";
import { groupsOf } from "./chunk-groups.ts";
import { entitiesIn, isCheckable, statementsIn } from "./extraction.ts";
import { checkArithmetic } from "./facts.ts";
import { sortByField } from "./fields.ts";
import { judgeAspect } from "./form-aspects.ts";
import { checkFormat, isFormatInstruction } from "./format-instructions.ts";
import { findDisguises } from "./obfuscation.ts";
import { findPatterns, patternsOf } from "./patterns.ts";
import { reasons } from "./reasons.ts";
import { answerRelevance, coverage, relevance } from "./relevance.ts";
import { conformity } from "./role.ts";
import { agreement, conflict, overlap, sourceOf, support } from "./support.ts";
import { contained, everything, gistOf } from "./words.ts";

/** Answers one question from its material. */
export type Rule = (material: Material) => unknown;

/** The rule for each question, by its id. */
export const rules: Readonly<Record<string, Rule>> = {
  "claims/list": texts(({ text = "" }) => statementsIn({ text })),
  "claims/verify": looking("claims", "source", support),
  "ans_corr/compare": looking("statements", "reference", agreement),
  "ans_rel/relate": beside("statements", "request", answerRelevance),
  "content_consist/cohere": each("sentences", (material) => {
    const gists = listOf(material, "sentences").map(gistOf);
    const all = [...gists, ...sentences(textOf(material, "text")).map(gistOf)];
    return (_, at) => {
      const own = gists[at];
      const against = own !== undefined && all.some((other) => other !== own && conflict(own, other));
      return against ? "contradicts" : "agrees";
    };
  }),
  "content_consist/rerun": () => ({ text: null }),
  "content_consist/compare": beside("answers", "output", (answer, output) => likeness(answer, output)),
  "entities/list": texts((material) => entitiesIn(textOf(material, "text"))),
  "entities/ground_strict": grounding(1),
  "entities/ground_flexible": grounding(0.5),
  "factfulness/check": each(
    "claims",
    () => (claim) => (isCheckable(claim) ? checkArithmetic(claim) : "neutral"),
  ),
  "factfulness/check_with_input": looking("claims", "source", (claim, source) => {
    const verdicts = { supported: "true", contradicted: "false", absent: "idk" };
    return verdicts[support(claim, source)];
  }),
  "ctx_rank_prec/use": beside("chunks", "answer", (chunk, answer) =>
    meets(chunk, answer) ? "useful" : "useless",
  ),
  "ctx_recall/attribute": looking("sentences", "source", (sentence, source) =>
    support(sentence, source) === "supported" ? "attributed" : "unattributed",
  ),
  "ctx_rel/relate": beside("statements", "request", relevance),
  "ctx_suff/list": texts(statementsIn),
  "ctx_suff/cover": each("needs", (material) => {
    const source = gistOf(listOf(material, "source").join("\n\n"));
    return (need) => coverage(need, source);
  }),
  "ctx_waste/use": beside("chunks", "output", (chunk, output) => (meets(chunk, output) ? "used" : "unused")),
  "ctx_waste/overlap": (material) => groupsOf(listOf(material, "chunks")),
  "content_gen_faith/weigh": beside("claims", "brief", (claim, brief) => weights[relevance(claim, brief)]),
  "content_gen_faith/follow": beside(
    "sentences",
    "brief",
    (sentence, brief) => courses[relevance(sentence, brief)],
  ),
  "format_align/list": texts((material) => statementsIn(material).filter(isFormatInstruction)),
  "format_align/follow": beside("instructions", "output", checkFormat),
  "format_consist/judge": beside("aspects", "output", judgeAspect),
  "rubric/judge": () => {
    throw new JudgeError(
      "refused",
      "The offline judge understands no criteria; set up a model to judge by them.",
    );
  },
  "misuse/sort": beside("sections", "domain", sortByField),
  "role_viol/conform": each("sections", (material) => {
    const role = listOf(material, "role");
    return (section) => conformity(section, role);
  }),
  "unsafe/find": kinds({ bias: "bias", harm: "harmfulness", toxic: "toxicity" }),
  "attempts/find": (material) => ({
    findings: [
      ...attempts(material),
      ...findDisguises(textOf(material, "text")).map((finding) => ({ kind: "disguise", ...finding })),
    ],
  }),
  "leaks/find": kinds({ personal: "pii_phi", internal: "sys_data_leak" }),
};

const attempts = finding({
  instructions: "instr_integ_subv_att",
  role: "role_hijack",
  system_data: "sys_data_exfil_att",
  personal_data: "pii_phi_exfil_att",
});

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

/** What the patterns of each kind match, by the names of their files. */
function finding(files: Readonly<Record<string, string>>): (material: Material) => readonly FindingFound[] {
  const patterns = Object.entries(files).map(([kind, name]) => ({ kind, patterns: patternsOf(name) }));
  return (material) =>
    patterns.flatMap(({ kind, patterns }) =>
      findPatterns(textOf(material, "text"), patterns).map((found) => ({ kind, ...found })),
    );
}

function kinds(files: Readonly<Record<string, string>>): Rule {
  const find = finding(files);
  return (material) => ({ findings: find(material) });
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
