/** The variables of an environment. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Puts the values of environment variables where a text names them as `${NAME}`, so that keys need not stand
 * in files and command lines.
 *
 * @returns the text, or what is wrong with it
 */
export function withVariables(
  text: string,
  environment: Variables,
): { readonly text: string } | { readonly problem: string } {
  const names = [...text.matchAll(variable)].map(([, name = ""]) => name);
  const missing = names.find((name) => !environment[name]);
  if (missing !== undefined) return { problem: notSet(missing) };
  return { text: text.replaceAll(variable, (_, name: string) => environment[name] ?? "") };
}

/** What to say of a variable that has no value. */
export function notSet(name: string): string {
  return `names the environment variable ${name}, which is not set.`;
}

const variable = /\$\{(\w+)\}/g;
