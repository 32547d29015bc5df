import { metricIds } from "@aegis/contract/metric-ids";
import { nearest } from "@aegis/io/nearest";
import { InvalidArgumentError } from "./errors/client-errors.ts";

/**
 * What is given for each metric, by the ids that the API wants here. In other requests it takes shortnames,
 * so either may be given. An id stays as it is, even if it is new to this client.
 *
 * @param field - The name of what is given, for messages.
 * @throws InvalidArgumentError for a shortname that is unknown, and for a metric that is given twice
 */
export function byMetricId<Value>(
  field: string,
  given: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const byId: Record<string, Value> = {};
  for (const [name, value] of Object.entries(given)) {
    const id = isInteger.test(name) ? name : idOf(field, name);
    if (id in byId) throw new InvalidArgumentError(`${field} names the metric ${id} twice, once as ${name}.`);
    byId[id] = value;
  }
  return byId;
}

const isInteger = /^\d+$/;
const ids = new Map(Object.entries(metricIds));

function idOf(field: string, name: string): string {
  const id = ids.get(name);
  if (id !== undefined) return String(id);
  const meant = nearest(name, ids.keys());
  const remedy =
    meant === undefined ? "give its id if it is newer than this client" : `did you mean ${meant}?`;
  throw new InvalidArgumentError(`${field}: there is no metric ${JSON.stringify(name)}; ${remedy}`);
}
