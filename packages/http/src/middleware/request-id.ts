/** The id of a request: the one that it came with, if that is a short plain word, else a new one. */
export function requestId(sent: string | readonly string[] | undefined, newId: () => string): string {
  return typeof sent === "string" && /^[A-Za-z0-9._-]{1,128}$/.test(sent) ? sent : newId();
}
