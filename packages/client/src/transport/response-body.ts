/** True if the body can be passed on as it arrives: that of a success, unless it is JSON. */
export function isStreamed({ ok, headers }: Response): boolean {
  return ok && !(headers.get("content-type") ?? "").includes("json");
}

/**
 * Reads a body whole, so that a broken connection fails the attempt instead of the parser. Gives a response
 * whose status and headers can be read, and perhaps its body.
 */
export type ReadResponse = (response: Response) => Promise<Response>;
