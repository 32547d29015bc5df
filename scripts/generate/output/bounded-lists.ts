/**
 * Ajv's compiled code, where a list that has too many elements is refused for that alone: those beyond the
 * most are not looked at, of which a request can hold millions.
 *
 * @throws Error if a bound and its loop are not found together: the code is of another version of Ajv
 */
export function withBoundedLists(code: string): string {
  let bounded = 0;
  const result = code.replaceAll(
    listWithMost,
    (_all, bound: string, data: string, most: string, to: string) => {
      bounded += 1;
      return `${bound}const ${to} = Math.min(${data}.length, ${most});`;
    },
  );
  const missing = (code.match(anyBound)?.length ?? 0) - bounded;
  if (missing !== 0) throw new Error(`${missing} lists with a maxItems have a loop that cannot be bounded.`);
  return result;
}

/** The refusal of a list that is too long, up to the length to which its elements are looked at. */
const listWithMost =
  /(if\((data\d*)\.length > (\d+)\)\{(?:(?!Array\.isArray|const len).)*?)const (len\d+) = \2\.length;/gs;

const anyBound = /\.length > \d+\)\{/g;
