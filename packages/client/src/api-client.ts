import type { paths } from "@aegis/contract";
import { redactor } from "@aegis/io/redact";
import type { Client } from "openapi-fetch";
import manifest from "../package.json" with { type: "json" };
import { type CallOperation, callOperation } from "./call-operation.ts";
import type { Environment } from "./environment.ts";
import { lowerCased } from "./lower-cased.ts";
import { rawClient } from "./raw/raw-client.ts";
import type { ClientSettings } from "./settings.ts";
import { createSend } from "./transport/send.ts";

/** What the groups of operations are built on. */
export type ApiClient = {
  readonly call: CallOperation;
  /** openapi-fetch on the document's paths, for users. */
  readonly raw: Client<paths>;
  readonly environment: Environment;
};

export function createApiClient(settings: ClientSettings, environment: Environment): ApiClient {
  const { apiKey, baseUrl, limits } = settings;
  const redact = redactor(apiKey);
  const send = createSend(settings, redact, environment);
  const headers = headersOf(settings, environment);
  const common = { baseUrl, limits, headers, redact };
  return {
    call: callOperation(send, common),
    raw: rawClient(async () => {
      // Loaded on demand: most programs call the methods alone.
      const { createRaw } = await import("./raw/create-raw.ts");
      return createRaw(send, common);
    }),
    environment,
  };
}

/** What is sent with each request. Names are in lower case, so that those of the caller take their place. */
function headersOf({ apiKey, headers }: ClientSettings, { isBrowser }: Environment): Record<string, string> {
  return {
    authorization: `Bearer ${apiKey}`,
    // In a browser it would be one more header that the API's server has to allow.
    ...(!isBrowser && { "user-agent": `aegis-client/${manifest.version}` }),
    ...lowerCased(headers),
  };
}
