/** How many errors are collected in a list, or in an object read as a map; then the rest of it is skipped. */
export const errorsPerLoop = 100;

/**
 * Ajv's compiled code, with a bound in every loop over the sender's data: it stops after `errorsPerLoop`
 * errors.
 *
 * With `allErrors` such a loop would collect an error, or several, for each of the millions of items that a
 * request can hold, and copy all earlier ones for each of them; time would grow with the square of the size.
 * A loop counts only what it found itself, so it never stops before the value is known to be invalid.
 *
 * @throws Error if the code has a loop of an unknown form: of another keyword, or of another version of Ajv
 */
export function withBoundedErrors(code: string): string {
  let overData = 0;
  const bounded = code.replaceAll(loopOverData, (head) => {
    const before = `errorsBefore${overData++}`;
    return `const ${before} = errors;${head}if(errors - ${before} >= ${errorsPerLoop})break;`;
  });
  const overSchema = code.match(loopOverSchema)?.length ?? 0;
  const unknown = (code.match(anyLoop)?.length ?? 0) - overData - overSchema;
  if (unknown !== 0)
    throw new Error(
      `${unknown} of its loops cannot be bounded, such as those that Ajv writes for uniqueItems.`,
    );
  return bounded;
}

/** A whole statement, so another one can be put in front of it. */
const loopOverData = /(?<=[;{}])for\((?:let (i\d+)=0; \1<len\d+; \1\+\+|const key\d+ in data\d*)\)\{/g;

/** Over the names that a schema requires: the document decides how many. */
const loopOverSchema = /\bfor\(const prop\d+ of schema\d+[\w.[\]]*\.required\)\{/g;

const anyLoop = /\b(?:for|while)\s*\(/g;
