import { conflict, gistOf, jaccard } from "./gist.ts";

/** The most chunks that are compared, since each is compared with every other. */
const mostChunks = 300;

/**
 * Chunks that share four fifths of their words are redundant. Those that share three fifths, and
 * cannot both hold, contradict each other.
 */
export function groupsOf(
  chunks: readonly string[],
): Record<"redundant" | "contradictory", readonly (readonly number[])[]> {
  const gists = chunks.slice(0, mostChunks).map(gistOf);
  return {
    redundant: groupsBy(
      gists.length,
      (a, b) =>
        !conflicts(a, b) && jaccard(gists[a]?.everything ?? none, gists[b]?.everything ?? none) >= 0.8,
    ),
    contradictory: groupsBy(gists.length, conflicts),
  };

  function conflicts(a: number, b: number): boolean {
    const [left, right] = [gists[a], gists[b]];
    return left !== undefined && right !== undefined && conflict(left, right);
  }
}

const none: ReadonlySet<string> = new Set();

/** Each element joins the first group to whose first element it belongs. */
function groupsBy(count: number, belong: (a: number, b: number) => boolean): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (let at = 0; at < count; at += 1) {
    const group = groups.find(([first = 0]) => belong(first, at));
    if (group === undefined) groups.push([at]);
    else group.push(at);
  }
  return groups.filter((group) => group.length > 1);
}
