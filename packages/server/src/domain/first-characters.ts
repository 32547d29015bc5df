/** The first of a text's characters, none of which is cut in two. */
export function firstCharacters(text: string, count: number): string {
  return text.length <= count ? text : [...text].slice(0, count).join("");
}
