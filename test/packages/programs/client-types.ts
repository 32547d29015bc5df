/**
 * A program as a user writes it. It is compiled against the tarball, to show that the packed types are
 * complete.
 */
import { type Aegis, createAegis, isApiError, type Run } from "@aegis/client";
import { fileFromPath, saveTo } from "@aegis/client/node";

export async function score(aegis: Aegis = createAegis()): Promise<number | null> {
  const file = await fileFromPath("questions.csv");
  const { id } = await aegis.datasets.create({ file, selected_metrics: { "3": 70 } });
  const started = await aegis.runs.createFromDataset({ dataset_id: id });
  const finished: Run = await aegis.runs.wait(started.id, { timeout: 60_000 });
  await saveTo(await aegis.runs.download(finished.id), "report.csv");
  for await (const row of (await aegis.runs.download(finished.id)).rows())
    if (row.is_success === false) return null;
  // @ts-expect-error With missing types, `any` would let this pass.
  finished.nothing;
  return finished.result;
}

export function reason(error: unknown): string {
  if (!isApiError(error)) throw error;
  return error.status === 422 ? error.detail.map(({ msg }) => msg).join("; ") : error.detail;
}
