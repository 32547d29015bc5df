/** The forms in which a name occurs: in paths and packages, in types and prose, in environment variables. */
type Names = { readonly lower: string; readonly title: string; readonly upper: string };

/** What the repository is called before it is renamed. */
export const oldName = "aegis";

/** Why a name cannot be the repository's, as a sentence; undefined if it can. */
export function problemOf(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*$/.test(name))
    return `"${name}" is not one word of small letters and digits, such as museum: packages, types and variables are named by it.`;
  if (name === oldName) return `The repository is called ${name} already.`;
  return undefined;
}

/**
 * A text, or a path, with the new name in place of the old one. The host of the hosted service is the
 * document's to say, and stays.
 */
export function renamed(text: string, name: string): string {
  const [from, to] = [formsOf(oldName), formsOf(name)];
  const article = /^[aeiou]/.test(name) ? "n" : "";
  return text
    .replaceAll(new RegExp(`\\b([Aa])n(?= ${from.title}| ${from.lower})`, "g"), `$1${article}`)
    .replaceAll(new RegExp(`${from.lower}(?!evals)`, "g"), to.lower)
    .replaceAll(from.title, to.title)
    .replaceAll(from.upper, to.upper);
}

function formsOf(name: string): Names {
  return { lower: name, title: name.charAt(0).toUpperCase() + name.slice(1), upper: name.toUpperCase() };
}
