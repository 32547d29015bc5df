/** The first `count` characters of a text, without cutting a surrogate pair in two. */
export function firstCharacters(text: string, count: number): string {
  return text.length <= count ? text : [...text].slice(0, count).join("");
}
