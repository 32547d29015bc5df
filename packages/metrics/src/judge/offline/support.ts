import { sentences } from "../../text/sentences.ts";
import { contained, everything, type Gist, gistOf, shared } from "./words.ts";

/** A text to look things up in, which is read once for all look-ups. */
export type Source = { readonly whole: Gist; readonly sentences: readonly Gist[] };

export function sourceOf(texts: readonly string[]): Source {
  return { whole: gistOf(texts.join("\n\n")), sentences: texts.flatMap(sentences).map(gistOf) };
}

/**
 * The share of a statement's content words that the source must have. With three words, all; with four,
 * three.
 */
const enough = 0.75;

/**
 * - supported: the source has three quarters of the statement's content words that are not names, all its
 * figures and all its names, and its closest sentence denies if, and only if, the statement does.
 * - contradicted: the words are there, but a figure or a name differs or one of the two denies.
 * - absent: the words are not there.
 *
 * A statement without content words goes by its figures.
 */
export function support(statement: string, source: Source): "supported" | "contradicted" | "absent" {
  const gist = gistOf(statement);
  if (gist.stems.size === 0) return covers(source.whole.figures, gist.figures) ? "supported" : "absent";
  // Names are compared separately if there are other words to go by.
  const plain = new Set([...gist.stems].filter((stem) => !gist.names.has(stem)));
  if (contained(plain.size > 0 ? plain : gist.stems, source.whole.stems) < enough) return "absent";
  const closest = closestTo(gist, source);
  const agrees =
    covers(source.whole.figures, gist.figures) &&
    covers(source.whole.stems, gist.names) &&
    closest.negated === gist.negated;
  return agrees ? "supported" : "contradicted";
}

/**
 * As {@link support}, but a statement is also supported if it has the whole of a short reference, of at most
 * three words and figures, and denies no more than the reference does. So "The capital is Paris." agrees with
 * "Paris".
 */
export function agreement(statement: string, source: Source): "supported" | "contradicted" | "absent" {
  const verdict = support(statement, source);
  const [said, reference] = [gistOf(statement), everything(source.whole)];
  const isHeld = reference.size > 0 && reference.size <= 3 && covers(everything(said), reference);
  return isHeld && said.negated === source.whole.negated ? "supported" : verdict;
}

/** Whether two texts say the same thing with different figures, or one denies what the other says. */
export function conflict(a: Gist, b: Gist): boolean {
  if (a.stems.size < 2 || jaccard(a.stems, b.stems) < 0.6) return false;
  const figuresDiffer =
    a.figures.size > 0 &&
    b.figures.size > 0 &&
    !covers(a.figures, b.figures) &&
    !covers(b.figures, a.figures);
  return figuresDiffer || a.negated !== b.negated;
}

/** Shared elements divided by all elements, from 0 to 1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** Shared elements divided by those of the smaller set, from 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size === 0 || b.size === 0 ? 0 : shared(a, b) / Math.min(a.size, b.size);
}

function covers(whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  return shared(part, whole) === part.size;
}

function closestTo(gist: Gist, source: Source): Gist {
  let [closest, most] = [source.whole, 0];
  for (const sentence of source.sentences) {
    const count = shared(gist.stems, sentence.stems);
    if (count > most) [closest, most] = [sentence, count];
  }
  return closest;
}
