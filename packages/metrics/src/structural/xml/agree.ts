import { canPair } from "../json/can-pair.ts";
import type { Tree } from "./read-tree.ts";

/** Differences between two trees that do not count. */
export type Leeway = { readonly order: boolean; readonly extraAttributes: boolean };

/** Elements have so many similar children that matching them would take too long. */
export class TooManyChildren extends Error {
  override readonly name = "TooManyChildren";
}

/**
 * Whether an output's tree equals the golden one, within the leeway.
 *
 * Equal trees have one number, in any order if order is ignored, so that most children are paired at once.
 * Only with extra attributes can a child match several: the first that fits may be the wrong one, and it
 * takes a matching.
 *
 * @throws TooManyChildren after a million comparisons
 */
export function agree(output: Tree, golden: Tree, leeway: Leeway): boolean {
  const numberOf = numbering(leeway.order);
  const [left, right] = [numberOf(output), numberOf(golden)];
  return leeway.extraAttributes ? new Matching(leeway.order).covers(left, right) : left === right;
}

type Numbered = {
  readonly id: number;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Numbered[];
};

/** Gives equal trees the same object. A text is an element without a name, but for itself. */
function numbering(anyOrder: boolean): (tree: Tree | string) => Numbered {
  const known = new Map<string, Numbered>();
  const once = (
    key: string,
    name: string,
    attributes: Numbered["attributes"],
    children: readonly Numbered[],
  ) => {
    const numbered = known.get(key) ?? { id: known.size, name, attributes, children };
    known.set(key, numbered);
    return numbered;
  };
  const numberOf = (tree: Tree | string): Numbered => {
    if (typeof tree === "string") return once(`"${tree}`, `"${tree}`, none, []);
    const children = tree.children.map(numberOf);
    if (anyOrder) children.sort((one, other) => one.id - other.id);
    const attributes = [...tree.attributes].sort(([one], [other]) => (one < other ? -1 : 1));
    const key = JSON.stringify([tree.name, attributes, children.map(({ id }) => id)]);
    return once(key, tree.name, tree.attributes, children);
  };
  return numberOf;
}

const none: ReadonlyMap<string, string> = new Map();

class Matching {
  readonly #anyOrder: boolean;
  #comparisons = 0;

  constructor(anyOrder: boolean) {
    this.#anyOrder = anyOrder;
  }

  /** Whether a tree has everything that another one has, and no more than attributes besides. */
  covers(output: Numbered, golden: Numbered): boolean {
    if (output === golden) return true;
    this.#comparisons += 1;
    if (this.#comparisons > mostComparisons) throw new TooManyChildren();
    if (output.name !== golden.name || output.children.length !== golden.children.length) return false;
    for (const [name, value] of golden.attributes) if (output.attributes.get(name) !== value) return false;
    if (!this.#anyOrder)
      return golden.children.every((child, at) => {
        const counterpart = output.children[at];
        return counterpart !== undefined && this.covers(counterpart, child);
      });
    const [left, right] = withoutEqual(output.children, golden.children);
    const candidatesOf = indexOf(left);
    const partners: number[][] = [];
    for (const child of right) {
      const found = candidatesOf(child).filter((at) => {
        const candidate = left[at];
        return candidate !== undefined && this.covers(candidate, child);
      });
      if (found.length === 0) return false;
      partners.push(found);
    }
    return canPair(partners);
  }
}

const mostComparisons = 1_000_000;

/** Pairs equal children, and returns the others; as for JSON, no matching is lost by it. */
function withoutEqual(output: readonly Numbered[], golden: readonly Numbered[]) {
  const counts = new Map<Numbered, number>();
  for (const child of golden) counts.set(child, (counts.get(child) ?? 0) + 1);
  const take = (child: Numbered) => {
    const count = counts.get(child) ?? 0;
    if (count > 0) counts.set(child, count - 1);
    return count > 0;
  };
  const left = output.filter((child) => !take(child));
  return [left, golden.filter(take)] as const;
}

/** Finds the children that may cover one: those that share its name and its rarest attribute. */
function indexOf(children: readonly Numbered[]): (golden: Numbered) => readonly number[] {
  const places = new Map<string, number[]>();
  for (const [at, child] of children.entries())
    for (const key of keysOf(child)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    }
  return (golden) =>
    keysOf(golden)
      .map((key) => places.get(key) ?? [])
      .reduce((rarest, some) => (some.length < rarest.length ? some : rarest));
}

function keysOf({ name, attributes, children }: Numbered): readonly string[] {
  const keys = [...attributes].map(([attribute, value]) => JSON.stringify([name, attribute, value]));
  return [`${children.length} ${name}`, ...keys];
}
