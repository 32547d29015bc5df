import { operations } from "../openapi-document.ts";

/** The server cannot be reached. The message is one line for people. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/**
 * Asks a server by `Prefer` for an error that no server makes by itself: only a mock responds with it.
 *
 * @returns whether the server is stateful, that is, whether it ignored `Prefer`
 * @throws Unreachable if there is no response
 */
export async function isStateful(url: string, key: string): Promise<boolean> {
  const headers = { Authorization: `Bearer ${key}`, Prefer: "code=500" };
  try {
    const response = await fetch(url + readable(), { headers, signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status !== 500;
  } catch (error) {
    throw new Unreachable(
      `Nothing answers at ${url} (${reason(error)}). Start the server, or correct --url.`,
    );
  }
}

/** The path of an operation that reads, filled in with the examples of its parameters. */
function readable(): string {
  const found = operations.find(({ method }) => method === "GET");
  if (found === undefined) throw new Error("The document has no GET to ask a server by.");
  return found.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = found.parameters.find((each) => each.in === "path" && each.name === name);
    return encodeURIComponent(String(parameter?.example));
  });
}

/** `fetch` only says that it failed; the reason is its cause, or the first of several causes. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
  return error.cause === undefined ? error.message : reason(error.cause);
}
