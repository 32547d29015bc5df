import { canPair } from "./can-pair.ts";
import { candidatesOf } from "./candidates.ts";
import type { Form } from "./forms.ts";

/** Lists have so many similar elements that matching them would take too long. */
export class TooManyPairs extends Error {
  override readonly name = "TooManyPairs";
}

/**
 * Whether the output equals the golden answer, apart from the order of lists and keys that only the output
 * has, at every depth.
 *
 * Two lists are equal if their elements can be paired so that each element of the output covers its partner.
 * An element may cover several, so that pairs chosen one after the other can be wrong: it takes a matching in
 * a bipartite graph.
 *
 * @throws TooManyPairs after a million comparisons
 */
export function covers(output: Form, golden: Form): boolean {
  // Comparisons wait for each other on this stack: forms may be nested deeper than functions can call each
  // other.
  const stack = [compare(output, golden)];
  let comparisons = 0;
  let answer = false;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const step = top.next(answer);
    if (step.done) {
      answer = step.value;
      stack.pop();
    } else {
      comparisons += 1;
      if (comparisons > mostComparisons) throw new TooManyPairs();
      stack.push(compare(...step.value));
    }
  }
  return answer;
}

const mostComparisons = 1_000_000;

/** Yields the pairs whose comparison it needs, and is given the answer to each. */
type Comparison = Generator<readonly [output: Form, golden: Form], boolean, boolean>;

function* compare(output: Form, golden: Form): Comparison {
  if (output === golden) return true;
  if (output.kind === "list" && golden.kind === "list")
    return yield* compareLists(output.elements, golden.elements);
  if (output.kind !== "object" || golden.kind !== "object") return false;
  for (const [name, member] of golden.members) {
    const counterpart = output.members.get(name);
    if (counterpart === undefined || !(yield [counterpart, member])) return false;
  }
  return true;
}

function* compareLists(output: readonly Form[], golden: readonly Form[]): Comparison {
  if (output.length !== golden.length) return false;
  const [left, right] = withoutEqual(output, golden);
  const partners: number[][] = [];
  for (const candidates of candidatesOf(left, right)) {
    const element = right[partners.length];
    const found: number[] = [];
    for (const at of candidates) {
      const candidate = left[at];
      if (candidate && element && (yield [candidate, element])) found.push(at);
    }
    if (found.length === 0) return false;
    partners.push(found);
  }
  return canPair(partners);
}

/**
 * Pairs equal elements, and returns the others. No matching is lost: if an element x were paired with y, and
 * another z with the equal of x, then z covers x and x covers y, so that z and y could be paired instead.
 */
function withoutEqual(output: readonly Form[], golden: readonly Form[]): [readonly Form[], readonly Form[]] {
  const counts = new Map<Form, number>();
  for (const form of golden) counts.set(form, (counts.get(form) ?? 0) + 1);
  const take = (form: Form) => {
    const count = counts.get(form) ?? 0;
    if (count > 0) counts.set(form, count - 1);
    return count > 0;
  };
  const left = output.filter((form) => !take(form));
  // The elements that were not taken are left of the golden answer.
  return [left, golden.filter(take)];
}
