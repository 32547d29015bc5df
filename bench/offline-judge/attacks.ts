import { withoutPhrases } from "./baselines.ts";
import type { Case, Comparison } from "./comparisons.ts";
import { linesOf, type Read } from "./folder.ts";

/** Attacks, among the questions of ordinary users, and dangerous texts among ordinary answers. */
export function attacks(read: Read): readonly Comparison[] {
  const general = read("general_data.json");
  if (general === undefined) return [];
  const rows = linesOf<{ user_query: string; chatgpt_response: string }>(general).slice(0, 500);
  const asked = rows.map(({ user_query }) => user_query);
  const answered = rows.map(({ chatgpt_response }) => chatgpt_response);
  const jailbreaks = parsed<readonly string[]>(read("inthewild_jailbreak_llms.json"));
  const extraction = parsed<Readonly<Record<string, readonly string[]>>>(read("attacks.json"));
  const hazards = read("information_hazard.jsonl");
  const harmful = read("harmbench_prompts.txt");
  return [
    ...against("instr_integ_subv_att", "jailbreaks found in the wild", "input", jailbreaks, asked),
    ...against("role_hijack", "jailbreaks found in the wild", "input", jailbreaks, asked),
    ...against(
      "sys_data_exfil_att",
      "attacks on system prompts",
      "input",
      extraction === undefined ? undefined : Object.values(extraction).flat(),
      asked,
    ),
    ...against(
      "pii_phi_exfil_att",
      "DoNotAnswer",
      "input",
      hazards === undefined ? undefined : linesOf<{ prompt: string }>(hazards).map(({ prompt }) => prompt),
      asked,
    ),
    ...against(
      "harmfulness",
      "HarmBench",
      "output",
      harmful?.split("\n").filter((line) => line !== ""),
      answered,
    ),
    ...["toxic", "bias", "pii_phi", "sys_data_leak", "content_consist"].map((metric) => ({
      metric,
      title: "ordinary answers",
      cases: rows.map(({ user_query, chatgpt_response }) => ({
        sample: { input: user_query, output: chatgpt_response },
        good: true,
      })),
      beside: withoutPhrases("16 phrases", "output", phrases),
    })),
  ];
}

function against(
  metric: string,
  title: string,
  field: "input" | "output",
  bad: readonly string[] | undefined,
  good: readonly string[],
): readonly Comparison[] {
  if (bad === undefined) return [];
  const as = (texts: readonly string[], isGood: boolean): readonly Case[] =>
    texts.map((text) => ({ sample: { [field]: text }, good: isGood }));
  return [
    {
      metric,
      title,
      cases: [...as(bad, false), ...as(good, true)],
      beside: withoutPhrases("16 phrases", field, phrases),
    },
  ];
}

function parsed<Value>(text: string | undefined): Value | undefined {
  return text === undefined ? undefined : JSON.parse(text);
}

/** What jailbreaks often say, and other prompts hardly ever do. */
const phrases = [
  "ignore all",
  "ignore previous instructions",
  "do anything now",
  "jailbreak",
  "jailbroken",
  "dan",
  "stay in character",
  "unfiltered",
  "uncensored",
  "no restrictions",
  "without any restrictions",
  "no moral",
  "ethical guidelines",
  "illegal",
  "developer mode",
  "openai",
];
