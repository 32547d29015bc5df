import type { FindingFound } from "../../finding.ts";
import type { Material } from "../../question.ts";
import { reasons } from "./reasons.ts";
import { remembering } from "./remembering.ts";
import { type Source, sourceOfText } from "./source.ts";
import type { Graded } from "./support.ts";

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

/** Texts of the material. */
export function texts(find: (material: Material) => readonly string[]): Rule {
  return (material) => ({ texts: find(material) });
}

/** A verdict on each element of a list. Whatever the verdicts share is prepared once. */
export function each(
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
export function beside(
  name: string,
  other: string,
  prepare: (text: string) => (element: string) => Judgement,
): Rule {
  // A long list is put in several questions, each with the same text.
  const prepared = remembering(prepare);
  return each(name, (material) => prepared(textOf(material, other)));
}

/** A verdict on each element by looking it up in a text. */
export function looking(
  name: string,
  source: string,
  prepare: (source: Source) => (element: string) => Judgement,
): Rule {
  return each(name, (material) => prepare(sourceOfText(textOf(material, source))));
}

/** The elements of a part of the material; of a text, the text. Empty if there is no such part. */
export function listOf(material: Material, name: string): readonly string[] {
  const part = material[name] ?? [];
  return typeof part === "string" ? [part] : part;
}

/** A part of the material as one text. */
export function textOf(material: Material, name: string): string {
  return listOf(material, name).join("\n\n");
}
