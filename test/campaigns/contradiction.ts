/** What a campaign saw and must not see, as a sentence. */
export class Contradiction extends Error {
  override readonly name = "Contradiction";
}

/** @throws Contradiction with the sentence, unless what it says holds */
export function mustHold(holds: boolean, otherwise: () => string): asserts holds {
  if (!holds) throw new Contradiction(otherwise());
}
