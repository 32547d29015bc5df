/** The name of a request in logs and answers: the one that it came with, if it is a short plain word, else a new one. */
export function requestId(sent: string | readonly string[] | undefined, make: () => string): string {
  return typeof sent === "string" && /^[A-Za-z0-9._-]{1,128}$/.test(sent) ? sent : make();
}
