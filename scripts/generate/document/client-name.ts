/** Where the client has an operation: `aegis.<group>.<method>()`, or `aegis.<method>()` without a group. */
export type ClientName = { readonly group: string | null; readonly method: string };

/**
 * The client's name of an operation, from its id and tag: the tag is the group, and its noun, in singular or
 * plural, is left out of the id. `createRunFromDataset` of "Runs" is `runs.createFromDataset`. An id without
 * the tag's noun stands on the client itself: `evaluate` of "Evaluations" is `evaluate`.
 */
export function clientName(operationId: string, tag: string): ClientName {
  const words = operationId.split(/(?=[A-Z])/);
  const noun = tag.split(/[ -]/);
  const at = words.findIndex((_, start) =>
    noun.every((word, index) => singular(words[start + index] ?? "") === singular(word)),
  );
  if (at < 0) return { group: null, method: operationId };
  return { group: camelCase(noun), method: camelCase(words.toSpliced(at, noun.length)) };
}

/** The singular of an English plural in -s or -ies, in lower case. */
export function singular(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/(?<!s)s$/, "");
}

function camelCase(words: readonly string[]): string {
  return words
    .map(
      (word, index) =>
        (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
    )
    .join("");
}
