import type { Material } from "../../metric.ts";

/**
 * The answer of a rule, with the first words of each element beside the number by which the rule names it.
 * The elements are those of the first list of the material.
 */
export function withWords(answer: unknown, material: Material): unknown {
  const elements = Object.values(material).find((part) => typeof part !== "string") ?? [];
  const place = (id: number) => ({ id, words: firstWords(elements[id] ?? "") });
  return JSON.parse(JSON.stringify(answer), (name, part) => {
    if (name === "verdicts")
      return part.map((verdict: { id: number }) => ({ ...place(verdict.id), ...verdict }));
    return Array.isArray(part) && part.every((id) => typeof id === "number") ? part.map(place) : part;
  });
}

function firstWords(element: string): string {
  return element.trim().slice(0, 200).split(/\s+/, 5).join(" ");
}
