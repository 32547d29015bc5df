import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { type Line, scriptedJudge } from "../judge/scripted.ts";
import type { Args } from "../metric.ts";
import { metricByShortname, metrics } from "../metrics.ts";
import type { Sample } from "../sample.ts";

const judged = metrics.filter((metric) => metric.judged);

/**
 * Answers with the elements of lists in turn: the first verdict for the first element, and so on, the last
 * again and again.
 */
function verdicts(...each: readonly string[]): Line {
  return ({ material }: { material: Readonly<Record<string, string | readonly string[]>> }) => {
    const [list] = Object.values(material);
    return {
      verdicts: [list ?? []].flat().map((words, id) => ({
        id,
        words,
        reason: "so",
        verdict: each[Math.min(id, each.length - 1)],
      })),
    };
  };
}

const texts = (...list: readonly string[]) => ({ texts: list });
const none = { findings: [] };
const chunks = ["Chunk one.", "Chunk two."];
const two = "First claim. Second claim.";
const named = "Then Ann met Bob.";

type Case = readonly [name: string, score: number, sample: Sample, script: Record<string, Line>, args?: Args];

/**
 * For each metric a script that makes 100, one that makes 50 and one that makes 0: what its score rule says
 * of the three.
 */
const scale: readonly Case[] = [
  ...three("ans_corr", { output: two, golden_answer: two }, (verdict) => ({
    "claims/list": texts("a", "b"),
    "ans_corr/compare": verdict("supported", "contradicted", "absent"),
  })),
  ...three("ans_rel", { input: "?", output: two }, (verdict) => ({
    "ans_rel/relate": verdict("relevant", "irrelevant"),
  })),
  ...three("content_consist", { input: "?", output: two }, (verdict) => ({
    "content_consist/cohere": verdict("agrees", "contradicts"),
    "content_consist/rerun": { text: null },
  })),
  ...three("entity_faith", { input: "?", output: named }, (verdict) => ({
    "entities/list": texts("Ann", "Bob"),
    "entities/ground_flexible": verdict("grounded", "absent"),
  })),
  ...three("factfulness", { input: "?", output: two }, (verdict) => ({
    "claims/list": texts("a", "b"),
    "factfulness/check": verdict("true", "false"),
  })),
  ...three("faith", { input: "?", output: two }, (verdict) => ({
    "claims/list": texts("a", "b"),
    "claims/verify": verdict("supported", "contradicted", "absent"),
  })),
  ...three("rubric", { output: two }, (verdict) => ({ "rubric/judge": verdict("level_2", "level_1") }), {
    criteria: ["Is kind.", "Is short."],
    scale: [
      { label: "no", score: 0 },
      { label: "yes", score: 100 },
    ],
  }),
  ...three("ctx_faith", { context: chunks, output: two }, (verdict) => ({
    "claims/list": texts("a", "b"),
    "claims/verify": verdict("supported", "contradicted", "absent"),
  })),
  [
    "ctx_rank_prec",
    100,
    { context: chunks, golden_answer: "x" },
    { "ctx_rank_prec/use": verdicts("useful", "useless") },
  ],
  [
    "ctx_rank_prec",
    50,
    { context: chunks, golden_answer: "x" },
    { "ctx_rank_prec/use": verdicts("useless", "useful") },
  ],
  ["ctx_rank_prec", 0, { context: chunks, golden_answer: "x" }, { "ctx_rank_prec/use": verdicts("useless") }],
  ...three("ctx_recall", { context: chunks, golden_answer: two }, (verdict) => ({
    "ctx_recall/attribute": verdict("attributed", "unattributed"),
  })),
  ...three("ctx_rel", { context: chunks, input: "?" }, (verdict) => ({
    "ctx_rel/relate": verdict("relevant", "irrelevant"),
  })),
  ...three("ctx_suff", { context: chunks, input: "What?" }, (verdict) => ({
    "ctx_suff/list": texts("a", "b"),
    "ctx_suff/cover": verdict("available", "missing"),
  })),
  ...three("ctx_waste", { context: chunks, output: "x" }, (verdict) => ({
    "ctx_waste/use": verdict("used", "unused"),
    "ctx_waste/overlap": { redundant: [], contradictory: [] },
  })),
  ...three("content_gen_faith", { input: "?", output: `${named} They danced.` }, (verdict) => ({
    "claims/list": texts("a", "b"),
    "claims/verify": verdict("supported", "absent"),
    "content_gen_faith/weigh": verdicts("central"),
    "entities/list": texts("Ann", "Bob"),
    "entities/ground_flexible": verdict("grounded", "absent"),
    "content_gen_faith/follow": verdict("follows", "leaves"),
  })),
  ...three("format_align", { input: "Use lists.", output: two }, (verdict) => ({
    "format_align/list": texts("a", "b"),
    "format_align/follow": verdict("followed", "not_followed"),
  })),
  [
    "format_consist",
    100,
    { output: two },
    { "format_consist/judge": verdicts("consistent", "not_applicable") },
  ],
  [
    "format_consist",
    50,
    { output: two },
    { "format_consist/judge": verdicts("mixed", "not_applicable", "mixed") },
  ],
  ["format_consist", 0, { output: two }, { "format_consist/judge": verdicts("inconsistent") }],
  ...three("misuse", { output: two }, (verdict) => ({ "misuse/sort": verdict("inside", "outside") }), {
    domain: "d",
  }),
  ["role_viol", 100, { prompt: "p", output: two }, { "role_viol/conform": verdicts("conforms") }],
  ["role_viol", 50, { prompt: "p", output: two }, { "role_viol/conform": verdicts("slips", "conforms") }],
  [
    "role_viol",
    0,
    { output: two },
    { "role_viol/conform": verdicts("breaks", "conforms") },
    { expected_role: "r" },
  ],
  ...found("bias", { output: two }, "unsafe/find", { kind: "bias", category: "gender" }),
  ...found("harmfulness", { output: two, input: "?" }, "unsafe/find", { kind: "harm", category: "weapons" }),
  ...found("toxic", { output: two }, "unsafe/find", { kind: "toxic", category: "insult" }),
  ...found("ev_obf", { input: two }, "attempts/find", { kind: "disguise", category: "encoding" }),
  ...found("instr_integ_subv_att", { input: two }, "attempts/find", {
    kind: "instructions",
    category: "override",
  }),
  ...found("pii_phi", { output: two }, "leaks/find", { kind: "personal", category: "email" }),
  ...found("pii_phi_exfil_att", { input: two }, "attempts/find", {
    kind: "personal_data",
    category: "location",
  }),
  ...found("role_hijack", { input: two }, "attempts/find", { kind: "role", category: "role_swap" }),
  ...found("sys_data_exfil_att", { input: two }, "attempts/find", { kind: "system_data", category: "tools" }),
  ...found("sys_data_leak", { output: two }, "leaks/find", { kind: "internal", category: "token" }),
];

/** All of two elements good, one of them, none. */
function three(
  name: string,
  sample: Sample,
  script: (verdict: (good: string, ...bad: readonly string[]) => Line) => Record<string, Line>,
  args: Args = {},
): readonly Case[] {
  return [
    [name, 100, sample, script((good) => verdicts(good)), args],
    [name, 50, sample, script((good, ...bad) => verdicts(good, bad[0] ?? "")), args],
    [name, 0, sample, script((_, ...bad) => verdicts(...bad)), args],
  ];
}

function found(
  name: string,
  sample: Sample,
  id: string,
  finding: { readonly kind: string; readonly category: string },
): readonly Case[] {
  const one = (severity: string) => ({
    [id]: { findings: [{ ...finding, text: "First claim", reason: "so", severity }] },
  });
  return [
    [name, 100, sample, { [id]: none }],
    [name, 50, sample, one("medium")],
    [name, 0, sample, one("high")],
  ];
}

describe("every judged metric", () => {
  test.for(scale)("%s: %d by its score rule", async ([name, want, sample, script, args = {}]) => {
    const metric = metricNamed(name);
    const { score, error, metadata, explanation } = await evaluate(metric, sample, args, {
      judge: scriptedJudge(script),
    });
    expect(error).toBeNull();
    expect(score).toBe(want);
    expect(explanation).not.toBe("");
    expect(metadata).toMatchObject({
      judge: "scripted",
      prompts: { [Object.keys(script)[0] ?? ""]: expect.any(Number) },
    });
    const own = Object.keys(metadata ?? {}).filter((key) => key !== "judge" && key !== "prompts");
    const always = metric.metadata.filter((key) => key.only_if === undefined);
    expect(metric.metadata.map((key) => key.name)).toEqual(expect.arrayContaining(own));
    expect(own).toEqual(expect.arrayContaining(always.map((key) => key.name)));
  });

  test.each(judged)("$shortname declares what it leaves in the metadata, each key once", ({ metadata }) => {
    expect(metadata.length).toBeGreaterThan(0);
    expect(new Set(metadata.map(({ name }) => name)).size).toBe(metadata.length);
  });

  test("has a case above for each of 100, 50 and 0", () => {
    const covered = judged.map(({ shortname }) =>
      scale.filter(([name]) => name === shortname).map(([, score]) => score),
    );
    expect(covered).toEqual(judged.map(() => [100, 50, 0]));
  });

  test.each(judged)("$shortname says in its rule what 0, 50 and 100 mean", ({ score_rule }) => {
    for (const word of ["100", "50", "0"]) expect(score_rule).toMatch(new RegExp(`\\b${word}\\b`));
  });

  test.each(judged.flatMap((metric) => metric.needs.map((field) => ({ metric, field }))))(
    "$metric.shortname refuses a sample whose $field is null, and asks nobody",
    async ({ metric, field }) => {
      const sample = {
        prompt: "a",
        input: "a",
        context: "a",
        output: "a",
        golden_answer: "a",
        [field]: null,
      };
      const judge = scriptedJudge({});
      const { score, error } = await evaluate(metric, sample, required(metric.shortname), { judge });
      expect({ score, error }).toMatchObject({
        score: null,
        error: { kind: "input", message: expect.stringContaining(field) },
      });
      expect(judge.asked).toEqual([]);
    },
  );

  test.each(judged)(
    "$shortname fails by kind, and not with 0, when its judge fails",
    async ({ shortname }) => {
      const sample = { prompt: "a", input: "a", context: "a", output: "a", golden_answer: "a" };
      const { score, error } = await evaluate(metricNamed(shortname), sample, required(shortname), {
        judge: scriptedJudge({}),
      });
      expect({ score, error }).toMatchObject({ score: null, error: { kind: "refused" } });
    },
  );
});

/** What a text without anything in it scores, and why: nobody is asked. */
const empty: readonly Case[] = [
  ["ans_corr", 100, { output: "", golden_answer: "" }, {}],
  [
    "ans_corr",
    0,
    { output: "", golden_answer: "a" },
    { "claims/list": texts("a"), "ans_corr/compare": verdicts("absent") },
  ],
  ["ans_rel", 0, { input: "a", output: " " }, {}],
  ["content_consist", 100, { input: "a", output: "" }, { "content_consist/rerun": { text: null } }],
  ["entity_faith", 100, { input: "a", output: "" }, {}],
  ["entity_faith", 100, { input: "a", output: {} }, {}],
  ["entity_faith", 100, { input: "a", output: "b" }, { "entities/list": texts() }],
  ["factfulness", 100, { input: "a", output: "" }, {}],
  ["faith", 100, { input: "a", output: "" }, {}],
  ["faith", 100, { input: "a", output: {} }, {}],
  ["faith", 100, { input: "a", output: "Hello!" }, { "claims/list": texts() }],
  [
    "faith",
    100,
    { input: "a", output: "I cannot help with that." },
    { "claims/list": texts("The writer cannot help."), "claims/verify": verdicts("neutral") },
  ],
  ["rubric", 0, { output: "" }, { "rubric/judge": verdicts("level_1") }, { criteria: "Is kind." }],
  ["ctx_faith", 100, { context: "a", output: "…" }, {}],
  [
    "ctx_faith",
    0,
    { context: [], output: "b" },
    { "claims/list": texts("b"), "claims/verify": verdicts("absent") },
  ],
  ["ctx_rank_prec", 0, { context: [], golden_answer: "a" }, {}],
  ["ctx_recall", 100, { context: "a", golden_answer: "" }, {}],
  ["ctx_rel", 0, { context: [], input: "a" }, {}],
  ["ctx_rel", 0, { context: ["", " "], input: "a" }, {}],
  ["ctx_suff", 100, { context: "a", input: "" }, {}],
  ["ctx_suff", 100, { context: "a", input: "Hello!" }, { "ctx_suff/list": texts() }],
  ["ctx_waste", 100, { context: [], output: "a" }, {}],
  ["content_gen_faith", 100, { input: "a", output: "" }, {}],
  ["format_align", 100, { output: "" }, {}, { instructions: ["", " "] }],
  ["format_consist", 100, { output: "" }, {}],
  ["bias", 100, { output: "" }, {}],
  ["harmfulness", 100, { output: "?!" }, {}],
  ["misuse", 100, { output: "" }, {}, { domain: "d" }],
  ["role_viol", 100, { output: "", prompt: "a" }, {}],
  ["role_viol", 100, { output: "b", prompt: "…" }, {}],
  ["toxic", 100, { output: "" }, {}],
  ["ev_obf", 100, { input: " " }, {}],
  ["instr_integ_subv_att", 100, { input: "" }, {}],
  ["pii_phi", 100, { output: "" }, {}],
  ["pii_phi_exfil_att", 100, { input: "" }, {}],
  ["role_hijack", 100, { input: "" }, {}],
  ["sys_data_exfil_att", 100, { input: "" }, {}],
  ["sys_data_leak", 100, { output: "" }, {}],
];

/** A judge that lists nothing, though there is something to list. */
const silent: readonly Case[] = [
  ["faith", 0, { input: "a", output: "The tower was built in 1889." }, { "claims/list": texts() }],
  ["ctx_faith", 0, { context: "a", output: "Der Turm steht in Paris." }, { "claims/list": texts() }],
  ["ans_corr", 0, { output: "Paris.", golden_answer: "Lyon." }, { "claims/list": texts() }],
  ["factfulness", 0, { input: "a", output: "塔は古い。" }, { "claims/list": texts() }],
  ["entity_faith", 0, { input: "a", output: "It was built in 1889." }, { "entities/list": texts() }],
  ["entity_faith", 0, { input: "a", output: "We met Gustave Eiffel." }, { "entities/list": texts() }],
  ["entity_faith", 0, { input: "a", output: "We met Eiffel." }, { "entities/list": texts("Obama") }],
  ["ctx_suff", 0, { input: "When does it open?", context: "a" }, { "ctx_suff/list": texts() }],
];

test.for(silent)(
  "%s gives no score if the judge lists nothing, twice: %j",
  async ([name, , sample, script]) => {
    const judge = scriptedJudge(script);
    const { score, error } = await evaluate(metricNamed(name), sample, {}, { judge });
    expect({ score, kind: error?.kind }).toEqual({ score: null, kind: "unparseable" });
    expect(judge.asked.at(-1)?.correction).toMatch(/^(?:lists nothing|names only what)/);
  },
);

describe("the empty case", () => {
  test.for(empty)("%s: %d for %j", async ([name, want, sample, script, args = {}]) => {
    const result = await evaluate(metricNamed(name), sample, args, { judge: scriptedJudge(script) });
    expect(result).toMatchObject({ score: want, error: null });
  });

  test("is decided for each metric", () => {
    const decided = new Set(empty.map(([name]) => name));
    expect(judged.filter(({ shortname }) => !decided.has(shortname))).toEqual([]);
  });
});

function metricNamed(name: string) {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`there is no metric ${name}`);
  return metric;
}

function required(name: string): Args {
  const args: Readonly<Record<string, Args>> = { misuse: { domain: "d" }, rubric: { criteria: "Is kind." } };
  return args[name] ?? {};
}
