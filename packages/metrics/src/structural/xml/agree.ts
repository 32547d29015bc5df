import { canPair } from "../json/can-pair.ts";
import type { Tree } from "./read-tree.ts";

/** Differences between two trees that do not count. */
export type Leeway = { readonly order: boolean; readonly extraAttributes: boolean };

/**
 * Whether an output's tree equals the golden one, within the leeway. Two elements are compared at most once.
 */
export function agree(output: Tree | string, golden: Tree | string, leeway: Leeway): boolean {
  if (typeof output === "string" || typeof golden === "string") return output === golden;
  if (output.name !== golden.name || output.children.length !== golden.children.length) return false;
  if (!leeway.extraAttributes && output.attributes.size !== golden.attributes.size) return false;
  for (const [name, value] of golden.attributes) if (output.attributes.get(name) !== value) return false;
  if (!leeway.order)
    return golden.children.every((child, at) => agree(output.children[at] ?? "", child, leeway));
  // If extra attributes are ignored, a child may match several: the first that fits may be the wrong one.
  return canPair(
    golden.children.map((child) =>
      [...output.children.keys()].filter((at) => agree(output.children[at] ?? "", child, leeway)),
    ),
  );
}
