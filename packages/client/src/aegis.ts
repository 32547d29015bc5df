import { type ApiClient, createApiClient } from "./api-client.ts";
import { type Environment, hostEnvironment } from "./environment.ts";
import type { Facade } from "./facade.ts";
import { operations } from "./operations/index.ts";
import { type AegisOptions, resolveSettings } from "./options.ts";

/**
 * A client of the API: a method for each operation, in the API's groups, and the openapi-fetch client below
 * them.
 */
export type Aegis = ReturnType<typeof operations> & {
  /**
   * openapi-fetch on the document's paths. It resolves to `{ data, error, response }` for every status
   * instead of throwing.
   */
  readonly raw: ApiClient["raw"];
};

/**
 * Creates a client of the Aegis evaluation API.
 *
 * @param environment variables, time and randomness. Only tests need another. @default the platform's
 * @throws InvalidArgumentError if there is no key, or an option is invalid
 * @example const run = await createAegis().runs.get(991);
 */
export function createAegis(options: AegisOptions = {}, environment: Environment = hostEnvironment()): Aegis {
  const api = createApiClient(resolveSettings(options, environment.variables), environment);
  return {
    ...operations(api),
    raw: api.raw,
  } satisfies Facade & { raw: unknown };
}
