import type { paths } from "@aegis/contract";
import type { Client } from "openapi-fetch";
import { createApiClient } from "./api-client.ts";
import { type Environment, hostEnvironment } from "./environment.ts";
import type { Facade } from "./facade.ts";
import { refuseUnknown } from "./known-names.ts";
import { operations } from "./operations/index.ts";
import type { AegisOptions } from "./options.ts";
import { optionNames, resolveSettings } from "./settings.ts";

/**
 * A client of the API: a method for each operation, in the API's groups, and the openapi-fetch client below
 * them.
 */
export type Aegis = ReturnType<typeof operations> & {
  /**
   * openapi-fetch on the document's paths. It resolves to `{ data, error, response }` for every status
   * instead of throwing.
   */
  readonly raw: Client<paths>;
  /**
   * Makes another client, whose options differ in some from those of this one. What is given takes the place
   * of what was there; what is undefined stays.
   *
   * @throws InvalidArgumentError as `createAegis` does
   * @example const run = await aegis.withOptions({ retries: 5 }).runs.get(991);
   */
  withOptions(changes: AegisOptions): Aegis;
};

/**
 * Creates a client of the Aegis evaluation API.
 *
 * @param environment variables, time and randomness. Only tests need another. @default the platform's
 * @throws InvalidArgumentError if there is no key, or an option is invalid
 * @example const run = await createAegis().runs.get(991);
 */
export function createAegis(options: AegisOptions = {}, environment: Environment = hostEnvironment()): Aegis {
  const settings = resolveSettings(options, environment.variables);
  const api = createApiClient(settings, environment);
  // What came from the environment stays as well.
  const { apiKey, baseUrl } = settings;
  return {
    ...operations(api),
    raw: api.raw,
    withOptions(changes) {
      refuseUnknown(changes, optionNames, "withOptions");
      return createAegis({ ...options, apiKey, baseUrl, ...given(changes) }, environment);
    },
  } satisfies Facade & Pick<Aegis, "raw" | "withOptions">;
}

function given(changes: AegisOptions): AegisOptions {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
