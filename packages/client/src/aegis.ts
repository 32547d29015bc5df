import { type Api, createApi } from "./api.ts";
import { type Environment, hostEnvironment } from "./environment.ts";
import type { Facade } from "./facade.ts";
import { dataCollections } from "./operations/data-collections.ts";
import { datasetTypes } from "./operations/dataset-types.ts";
import { datasets } from "./operations/datasets.ts";
import { evaluations } from "./operations/evaluations.ts";
import { organizations } from "./operations/organizations.ts";
import { runs } from "./operations/runs.ts";
import { type AegisOptions, settle } from "./options.ts";

/** A client of the API: the operations in the API's groups, and the bare openapi-fetch client. */
export type Aegis = ReturnType<typeof evaluations> & {
  readonly runs: ReturnType<typeof runs>;
  readonly datasetTypes: ReturnType<typeof datasetTypes>;
  readonly datasets: ReturnType<typeof datasets>;
  readonly dataCollections: ReturnType<typeof dataCollections>;
  readonly organizations: ReturnType<typeof organizations>;
  /** openapi-fetch on the document's paths: answers with `{ data, error, response }` and does not throw a status. */
  readonly raw: Api["raw"];
};

/**
 * A client of the Aegis evaluation API.
 *
 * @param environment variables, time and chance; a test brings its own.
 * @throws InvalidArgumentError when there is no key, or an option is not what it should be.
 * @example const run = await createAegis().runs.get(991);
 */
export function createAegis(options: AegisOptions = {}, environment: Environment = hostEnvironment()): Aegis {
  const api = createApi(settle(options, environment.variables), environment);
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
