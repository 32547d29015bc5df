/**
 * The texts of an assertion that are written in one, separated by commas. A text in quotes may hold commas,
 * and a quote after a backslash or another quote. White space round a text does not count.
 */
export function splitTexts(value: string): readonly string[] {
  return [...value.matchAll(field)].flatMap(([, quoted, plain = ""]) => {
    if (quoted !== undefined) return [quoted.replaceAll(/\\(["\\])|"(")/g, "$1$2")];
    return plain.trim() === "" ? [] : [plain.trim()];
  });
}

const field = /\s*(?:"((?:\\["\\]|""|[^"])*)"\s*|([^,"][^,]*))(?:,|$)/g;
