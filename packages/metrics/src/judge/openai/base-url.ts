/**
 * What is wrong with the base URL of an endpoint, as the end of a sentence that names it; undefined if it is
 * fine. Whether an endpoint is there shows only when it is asked.
 */
export function problemOfBaseUrl(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:"))
    return "is not a URL. Give one such as https://api.openai.com/v1.";
  if (url.username !== "" || url.password !== "")
    return "holds a user or a password. Leave them out, and send them as a header: Authorization: Basic, then user:password in base64.";
  const other = otherApi.exec(url.pathname);
  return other === null
    ? undefined
    : `ends in ${other[0]}, which is another API. Give what comes before it, such as https://api.openai.com/v1.`;
}

const otherApi = /(?<!\/chat)\/(?:completions|responses|messages|embeddings)\/*$/;

/**
 * Where questions are sent. `/chat/completions` is added, unless the base URL ends in it; what the base URL
 * has as its query stays.
 *
 * @throws TypeError that says what is wrong with the base URL
 */
export function completionsUrl(baseUrl: string, query: Readonly<Record<string, string>> = {}): URL {
  const problem = problemOfBaseUrl(baseUrl);
  if (problem !== undefined) throw new TypeError(`baseUrl ${problem}`);
  const url = new URL(baseUrl);
  url.hash = "";
  const path = url.pathname.replace(/\/+$/, "");
  url.pathname = path.endsWith("/chat/completions") ? path : `${path}/chat/completions`;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** A URL as messages show it: a query may hold a key. */
export function shownUrl({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
