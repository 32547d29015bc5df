import { type ApiClient, createApiClient } from "./api-client.ts";
import { type Environment, hostEnvironment } from "./environment.ts";
import type { Facade } from "./facade.ts";
import { dataCollections } from "./operations/data-collections.ts";
import { datasetTypes } from "./operations/dataset-types.ts";
import { datasets } from "./operations/datasets.ts";
import { evaluations } from "./operations/evaluations.ts";
import { organizations } from "./operations/organizations.ts";
import { runs } from "./operations/runs.ts";
import { type AegisOptions, resolveSettings } from "./options.ts";

/**
 * A client of the API: a method for each operation, in the API's groups, and the openapi-fetch client below
 * them.
 */
export type Aegis = ReturnType<typeof evaluations> & {
  readonly runs: ReturnType<typeof runs>;
  readonly datasetTypes: ReturnType<typeof datasetTypes>;
  readonly datasets: ReturnType<typeof datasets>;
  readonly dataCollections: ReturnType<typeof dataCollections>;
  readonly organizations: ReturnType<typeof organizations>;
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
    ...evaluations(api),
    runs: runs(api),
    datasetTypes: datasetTypes(api),
    datasets: datasets(api),
    dataCollections: dataCollections(api),
    organizations: organizations(api),
    raw: api.raw,
  } satisfies Facade & { raw: unknown };
}
