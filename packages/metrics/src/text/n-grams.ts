/**
 * Word sequences of one length in two texts, as integers: equal sequences have equal numbers. In the candidate, -1 stands
 * for a sequence that the reference lacks.
 */
export type NGrams = {
  readonly candidate: Int32Array;
  readonly reference: Int32Array;
  /** Distinct sequences in the reference: the numbers are below it. */
  readonly distinct: number;
};

/** The single words of two texts. */
export function unigrams(candidate: readonly string[], reference: readonly string[]): NGrams {
  const numbers = new Map<string, number>();
  const referenceNumbers = Int32Array.from(reference, (word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  });
  return {
    candidate: Int32Array.from(candidate, (word) => numbers.get(word) ?? -1),
    reference: referenceNumbers,
    distinct: numbers.size,
  };
}

/** The sequences that are one word longer than `grams`. */
export function longer(grams: NGrams, words: NGrams): NGrams {
  const numbers = new Map<number, number>();
  const last = words.reference.length - grams.reference.length + 1;
  const next = (at: number, of: "candidate" | "reference") =>
    // Both factors are below 2^30, so that the product is exact.
    (grams[of][at] ?? -1) * words.distinct + (words[of][at + last] ?? -1);

  const reference = new Int32Array(Math.max(grams.reference.length - 1, 0));
  for (let at = 0; at < reference.length; at += 1) {
    const key = next(at, "reference");
    const known = numbers.get(key);
    reference[at] = known ?? numbers.size;
    if (known === undefined) numbers.set(key, numbers.size);
  }
  const candidate = new Int32Array(Math.max(grams.candidate.length - 1, 0));
  for (let at = 0; at < candidate.length; at += 1) {
    const isKnown = (grams.candidate[at] ?? -1) >= 0 && (words.candidate[at + last] ?? -1) >= 0;
    candidate[at] = isKnown ? (numbers.get(next(at, "candidate")) ?? -1) : -1;
  }
  return { candidate, reference, distinct: numbers.size };
}

/** How many sequences the texts share, each counted as often as it occurs in both. */
export function shared({ candidate, reference, distinct }: NGrams): number {
  const left = new Int32Array(distinct);
  for (const gram of reference) left[gram] = (left[gram] ?? 0) + 1;
  let matches = 0;
  for (const gram of candidate) {
    const count = gram < 0 ? 0 : (left[gram] ?? 0);
    if (count === 0) continue;
    left[gram] = count - 1;
    matches += 1;
  }
  return matches;
}
