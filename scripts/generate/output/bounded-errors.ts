/** How many errors a list, or an object read as a map, may have before the rest of it is not looked at. */
export const errorsPerLoop = 100;

/**
 * Ajv's compiled code with an end to every loop over sent data: a loop that has found `errorsPerLoop` errors
 * stops.
 *
 * With `allErrors` such a loop would collect an error, or several, for each of the millions of items that a
 * request can hold, and copy all earlier ones for each of them; time would grow with the square of the size.
 * A loop counts only what it found itself, so that it never stops before the value is known not to fit.
 *
 * @throws Error if the code has a loop of a form that is not known here: that of another keyword or version
 * of Ajv.
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

/** A statement of its own, so that another can stand before it. */
const loopOverData = /(?<=[;{}])for\((?:let (i\d+)=0; \1<len\d+; \1\+\+|const key\d+ in data\d*)\)\{/g;

/** Over the names that a schema requires: as long as the document makes it. */
const loopOverSchema = /\bfor\(const prop\d+ of schema\d+[\w.[\]]*\.required\)\{/g;

const anyLoop = /\b(?:for|while)\s*\(/g;
