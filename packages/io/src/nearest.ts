import { distance } from "fastest-levenshtein";

/**
 * The name that was probably meant by one that is unknown: the known name with the fewest changed characters,
 * letter case and separators aside. A name is not near if more than a third of it would change, unless two
 * letters have only changed places. Of several that are equally near, the first. If none is near, the one
 * that begins with what was written, if only one does.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = plain(name);
  let best: { readonly name: string; readonly changes: number } | undefined;
  for (const each of known) {
    const candidate = plain(each);
    const changes = distance(wanted, candidate);
    const isNear =
      changes <= Math.max(wanted.length, candidate.length) / 3 || isSwapped(wanted, candidate, changes);
    if (!isNear) continue;
    if (best === undefined || changes < best.changes) best = { name: each, changes };
  }
  return best?.name ?? only([...known].filter((each) => wanted.length > 2 && plain(each).startsWith(wanted)));
}

function only(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}

/** Two letters that have changed places count as two changes. */
function isSwapped(one: string, other: string, changes: number): boolean {
  return changes === 2 && [...one].toSorted().join("") === [...other].toSorted().join("");
}

function plain(name: string): string {
  // A name longer than any that is known is not near one, and comparing takes the product of both lengths.
  return name
    .slice(0, 1000)
    .toLowerCase()
    .replaceAll(/[\s_-]/g, "");
}
