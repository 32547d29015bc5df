/** Replaces a secret in a text. */
export type Redact = (text: string) => string;

/** Makes a `Redact` for a known key, which becomes `[key]`. The key must not be empty. */
export function redactor(key: string): Redact {
  return (text) => text.replaceAll(key, "[key]");
}

/**
 * A text without keys that are not known: those of this API, those of judges (`sk-…`), what follows `Bearer`,
 * and the password in the address of a database.
 */
export function withoutSecrets(text: string): string {
  return text
    .replace(/(?<![A-Za-z0-9])sk(?:_|-|%5F|%2D)[\w-]{6,}/gi, "sk_…")
    .replace(/\bBearer(?:\s|%20|\+)+[^\s"\\]+/gi, "Bearer …")
    .replace(/(?<=postgres(?:ql)?:\/\/[^\s:@/"\\]{0,64}:)[^\s@"\\]{1,1024}(?=@)/gi, "…")
    .replace(/(?<=[?&]password=)[^\s&"\\]+/gi, "…");
}
