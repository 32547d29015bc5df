import { exampleKey, type Target } from "./call.ts";

/** A target, and how to let go of it. */
export type OpenTarget = Target & { readonly close: () => Promise<void> };

/** The server at a URL or, without one, a mock on a port of its own. */
export async function openTarget({
  url,
  key = exampleKey,
  stateful = false,
}: Partial<Target> = {}): Promise<OpenTarget> {
  if (url !== undefined) return { url, key, stateful, close: async () => {} };
  // Prism is large, and a run against a server elsewhere does without.
  const { startMock } = await import("@aegis/mock");
  const mock = await startMock();
  return { url: `${mock.url}/api/v1`, key, stateful, close: mock.close };
}
