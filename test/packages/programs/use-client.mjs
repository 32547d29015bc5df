// Ten lines of client, as an application has them, for every runtime: it is given the address of a mock.
import { createAegis, isApiError } from "@aegis/client";

export async function useClient(baseUrl) {
  const aegis = createAegis({ apiKey: "sk_00000000000000000000000000000000", baseUrl });
  const run = await aegis.runs.wait(991);
  const names = [];
  for await (const { name } of aegis.datasets.list({ page_size: 1 })) names.push(name);
  const metrics = [];
  for await (const row of (await aegis.runs.download(991)).rows()) metrics.push(row.shortname);
  const refused = await aegis.datasets.get(999).catch((error) => isApiError(error) && error.status);
  return { alias: run.alias, datasets: names.length > 1, metrics: [...new Set(metrics)], refused };
}
