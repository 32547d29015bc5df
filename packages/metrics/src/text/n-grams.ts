/**
 * Word sequences of one length in two texts, as integers: equal sequences have equal numbers. In the
 * candidate, -1 stands for a sequence that the reference lacks.
 */
export type NGrams = {
  readonly candidate: readonly number[];
  readonly reference: readonly number[];
  /** Distinct sequences in the reference: the numbers are below it. */
  readonly distinct: number;
};

/** The single words of two texts. */
export function unigrams(candidate: readonly string[], reference: readonly string[]): NGrams {
  const numbers = new Map<string, number>();
  const referenceNumbers = reference.map((word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  });
  return {
    candidate: candidate.map((word) => numbers.get(word) ?? -1),
    reference: referenceNumbers,
    distinct: numbers.size,
  };
}

/** The sequences that are one word longer than `grams`. */
export function longer(grams: NGrams, words: NGrams): NGrams {
  const numbers = new Map<number, number>();
  // How far the added word is from the first word of a sequence.
  const ahead = words.reference.length - grams.reference.length + 1;
  const reference: number[] = [];
  for (let at = 0; at + 1 < grams.reference.length; at += 1) {
    const key = keyOf(grams.reference[at], words.reference[at + ahead], words.distinct);
    const known = numbers.get(key);
    reference.push(known ?? numbers.size);
    if (known === undefined) numbers.set(key, numbers.size);
  }
  const candidate: number[] = [];
  for (let at = 0; at + 1 < grams.candidate.length; at += 1) {
    const key = keyOf(grams.candidate[at], words.candidate[at + ahead], words.distinct);
    candidate.push(key < 0 ? -1 : (numbers.get(key) ?? -1));
  }
  return { candidate, reference, distinct: numbers.size };
}

/**
 * A number for a sequence and the word after it; -1 if the reference lacks either. Exact, since both factors
 * are below 2^26.
 */
function keyOf(gram = -1, word = -1, distinct: number): number {
  return gram < 0 || word < 0 ? -1 : gram * distinct + word;
}

/** How many sequences the texts share, each counted as often as it occurs in both. */
export function shared({ candidate, reference, distinct }: NGrams): number {
  const left = new Array<number>(distinct).fill(0);
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
