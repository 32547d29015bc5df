import { randomUUID } from "node:crypto";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { docsFolder } from "@aegis/contract/document";
import { createTempUploads, readPages } from "@aegis/http";
import { mockListener } from "./mock-listener.ts";
import type { MockOptions } from "./options.ts";

/**
 * A mock of the API as a listener for any `node:http` server, with all responses prepared at start.
 *
 * It serves the API under `/api/v1`, and `/docs`, `/openapi.json`, `/openapi.yaml` and `/healthz`. It
 * remembers nothing but requests with an idempotency key: a valid request gets the thing of the examples'
 * world that it names, or an example with what it sent, or whatever its `Prefer` header asks for, and an
 * invalid one the error that the API would give. Any API key is accepted, and `Accept` is ignored, because
 * each response has one media type.
 *
 * @throws Error if no operation has the example that the options name
 */
export async function createMock(options: MockOptions = {}): Promise<RequestListener> {
  const { docs = docsFolder, uploads = tmpdir(), ...others } = options;
  return mockListener(others, {
    pages: await readPages(docs),
    newFiles: () => createTempUploads(uploads, () => `aegis-mock-${randomUUID()}`),
    newId: randomUUID,
  });
}
