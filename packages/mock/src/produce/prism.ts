import type { BufferedResponse } from "@aegis/http";
import { createLogger } from "@stoplight/prism-core";
import { createInstance, getHttpOperationsFromSpec, resetJSONSchemaGenerator } from "@stoplight/prism-http";
import { withOwnHeaders } from "./own-headers.ts";

/** An operation of the document, with all its possible responses. */
export type Producer = {
  readonly id: string;
  /**
   * The documented statuses in their order, with the names of their examples; a status without a body has
   * none.
   */
  readonly statuses: readonly { readonly status: number; readonly examples: readonly string[] }[];
  /**
   * Makes the response. With a `dynamic` choice its body is invented from the schema, else it is the example.
   */
  readonly produce: (choice: Choice) => Promise<BufferedResponse>;
};

/** Which response of an operation. */
export type Choice = {
  readonly status: number;
  /** Null for a status that has none. */
  readonly example: string | null;
  /** Invent the body; the same seed invents the same body. */
  readonly dynamic?: { readonly seed: string | undefined };
};

const config = {
  // Requests have been validated before Prism sees them, and the responses that it invents are validated
  // afterwards.
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  isProxy: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
} as const;

/** Loads a document into Prism, which chooses and makes the responses of its operations. */
export async function loadProducers(document: object): Promise<Producer[]> {
  const logger = createLogger("mock", { level: "silent" });
  const prism = createInstance(config, { logger, route: ({ resources: [only] }) => routed(only) });
  const operations = await getHttpOperationsFromSpec(document);
  return operations.map((operation) => {
    const id = operation.iid ?? "";
    const produce = async ({ status, example, dynamic }: Choice): Promise<BufferedResponse> => {
      const exampleKey = dynamic === undefined && example !== null ? { exampleKey: example } : {};
      const seed = dynamic?.seed === undefined ? {} : { seed: dynamic.seed };
      const mock = { dynamic: dynamic !== undefined, code: status, ...exampleKey, ...seed };
      const result = await prism.request({ method: "get", url: { path: "/" } }, [operation], {
        ...config,
        mock,
      })();
      // A seed stays in the generator, which all instances share, until it is reset.
      if (dynamic?.seed !== undefined) resetJSONSchemaGenerator();
      if (result._tag === "Left") throw new Error(`${operation.iid} ${status}: ${result.left.message}`);
      return withOwnHeaders(id, toResponse(result.right.output));
    };
    const statuses = operation.responses.map(({ code, contents }) => ({
      status: Number(code),
      examples: (contents?.[0]?.examples ?? []).map(({ key }) => key),
    }));
    return { id, statuses, produce };
  });
}

/** Prism is given the operation that was found, so it need not look for it. */
function routed<T>(operation: T | undefined): { _tag: "Right"; right: T } | { _tag: "Left"; left: Error } {
  return operation === undefined
    ? { _tag: "Left", left: new Error("No operation was given.") }
    : { _tag: "Right", right: operation };
}

type Output = { statusCode: number; headers?: Record<string, string>; body?: unknown };

function toResponse({ statusCode, headers = {}, body }: Output): BufferedResponse {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const { "content-type": type = "", ...plain } = Object.fromEntries(
    named.filter(([, value]) => value !== null),
  );
  // Prism sets a type even for a response without a body.
  if (body === undefined) return { status: statusCode, headers: plain, body: Buffer.alloc(0) };
  return {
    status: statusCode,
    headers: { "content-type": type === "text/csv" ? `${type}; charset=utf-8` : type, ...plain },
    body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)),
  };
}
