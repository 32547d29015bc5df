import type { Sample } from "@aegis/metrics";

/** Something simple to be better than. */
export type Baseline = { readonly name: string; readonly score: (sample: Sample) => number };

/** The share of the words of one field that another has. */
export function wordShare(part: keyof Sample, whole: keyof Sample, size = 1): Baseline {
  return {
    name: size === 1 ? "shared words" : "shared word pairs",
    score(sample) {
      const own = gramsOf(textOf(sample[part]), size);
      const known = new Set(gramsOf(textOf(sample[whole]), size));
      return own.length === 0 ? 1 : own.filter((gram) => known.has(gram)).length / own.length;
    },
  };
}

/** The share of capitalized words and figures of the output that the input has. */
export const capitalShare: Baseline = {
  name: "shared capitals and figures",
  score({ input, output }) {
    const own = textOf(output).match(/\p{Lu}[\p{L}\p{N}]*|\d+(?:[.,]\d+)*/gu) ?? [];
    const known = textOf(input).toLowerCase();
    return own.length === 0
      ? 1
      : own.filter((word) => known.includes(word.toLowerCase())).length / own.length;
  },
};

/** F1 of the words of output and golden answer. */
export const wordF1: Baseline = {
  name: "word F1",
  score(sample) {
    const precision = wordShare("output", "golden_answer").score(sample);
    const recall = wordShare("golden_answer", "output").score(sample);
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  },
};

/** Whether none of some phrases is in a field. */
export function withoutPhrases(name: string, field: keyof Sample, phrases: readonly string[]): Baseline {
  return {
    name,
    score(sample) {
      const text = ` ${gramsOf(textOf(sample[field]), 1).join(" ")} `;
      return phrases.some((phrase) => text.includes(` ${phrase} `)) ? 0 : 1;
    },
  };
}

function gramsOf(text: string, size: number): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - size + 1))
    .map((_, at) => words.slice(at, at + size).join(" "));
}

function textOf(value: Sample[keyof Sample]): string {
  return typeof value === "string" ? value : Array.isArray(value) ? value.join("\n") : "";
}
