import { resolve } from "node:path";
import type { RunEvaluation } from "@aegis/contract";
import { totalCostText } from "@aegis/rules";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { createTotals } from "../gate/totals.ts";
import { readRowsOfRun, readStart } from "./read-run.ts";
import { type LocalFacts, openRunFile, type RunHead, type RunStart } from "./run-file.ts";
import { takeRunPlace } from "./run-folder.ts";
import type { RunReference } from "./run-reference.ts";
import { readShard, type Shard, shardText } from "./shard.ts";

/**
 * Merges the runs of all shards of a suite into one, which is kept with the others.
 *
 * @param runs where runs are kept
 * @throws CommandError if they are not the shards of one suite, or one is missing
 */
export async function mergeShards(
  shards: readonly RunReference[],
  runs: string,
  { folder }: Pick<CliContext, "folder">,
): Promise<RunReference> {
  const starts = await Promise.all(shards.map(shardStart));
  const [first, ...others] = starts;
  if (first === undefined) throw new RangeError("there are no shards");
  refuseOtherSuites(first, others);
  refuseGaps(starts);
  const { start } = first;
  const { suite, command, tasks } = start.local;
  const place = await takeRunPlace(resolve(folder, runs), runs);
  const file = await openRunFile(place, { ...start, local: { suite, command, tasks } });
  let isKept = false;
  try {
    const counter = createTotals();
    const merging = rowsInOrder(shards);
    let next = await merging.next();
    for (; !next.done; next = await merging.next()) {
      counter.add(next.value);
      await file.add(next.value.map((evaluation) => ({ ...evaluation, run_id: file.id })));
    }
    const { aggregate_results, result, is_gte_threshold, evaluations, failed } = counter.totals(
      start.threshold,
    );
    const kept = await file.keep({
      aggregate_results,
      result,
      is_gte_threshold,
      ...endOf(next.value),
      number_of_successes: evaluations - failed,
      number_of_failures: failed,
    });
    isKept = true;
    return { file: kept.file, name: `run ${file.id}` };
  } finally {
    if (!isKept) await file.discard();
  }
}

type ShardStart = {
  /** Of the file, for errors. */
  readonly name: string;
  readonly shard: Shard;
  readonly start: RunStart & { readonly local: LocalFacts };
};

async function shardStart({ file, name }: RunReference): Promise<ShardStart> {
  const { id: _, ...start } = (await readStart(file, name)) ?? { id: 0 };
  if (!("local" in start) || start.local?.shard === undefined)
    throw new CommandError(`${name} is not a run of aegis eval run --shard: only those are merged.`);
  return { name, shard: readShard(start.local.shard), start: { ...start, local: start.local } };
}

function refuseOtherSuites(first: ShardStart, others: readonly ShardStart[]): void {
  const identity = ({ start, shard }: ShardStart) =>
    JSON.stringify([start.local.suite, Object.entries(start.local.tasks).sort(), start.threshold, shard.of]);
  const other = others.find((each) => identity(each) !== identity(first));
  if (other !== undefined)
    throw new CommandError(`${other.name} is not a shard of the same run as ${first.name}.`);
}

function refuseGaps(shards: readonly ShardStart[]): void {
  const of = shards[0]?.shard.of ?? 0;
  for (let index = 1; index <= of; index += 1) {
    const [found, twice] = shards.filter(({ shard }) => shard.index === index);
    if (found === undefined) throw new CommandError(`The shard ${shardText({ index, of })} is missing.`);
    if (twice !== undefined)
      throw new CommandError(
        `${found.name} and ${twice.name} are both the shard ${shardText({ index, of })}.`,
      );
  }
}

/** The rows of all shards in the order of the dataset. @returns how the runs ended */
async function* rowsInOrder(
  shards: readonly RunReference[],
): AsyncGenerator<readonly RunEvaluation[], readonly RunHead[]> {
  const heads: RunHead[] = [];
  const readers = shards.map(({ file, name }) => readRowsOfRun(file, name));
  const waiting = new Map<AsyncGenerator<readonly RunEvaluation[], RunHead>, readonly RunEvaluation[]>();
  const advance = async (reader: (typeof readers)[number]) => {
    const next = await reader.next();
    if (next.done) {
      heads.push(next.value);
      waiting.delete(reader);
    } else waiting.set(reader, next.value);
  };
  for (const reader of readers) await advance(reader);
  while (waiting.size > 0) {
    const [[reader, row] = missing()] = [...waiting].sort(
      ([, one], [, other]) => indexOf(one) - indexOf(other),
    );
    yield row;
    await advance(reader);
  }
  return heads;
}

function indexOf([first]: readonly RunEvaluation[]): number {
  return first?.record_index ?? 0;
}

function missing(): never {
  throw new RangeError("there is no row");
}

/** Shards are scored side by side: the longest is as long as all. */
function endOf(heads: readonly RunHead[]): Pick<RunHead, "total_cost" | "finished_at" | "duration"> {
  const costs = heads.map(({ total_cost }) => total_cost);
  const nanos = costs.map((cost) => (cost === null ? Number.NaN : Math.round(Number(cost) * 1_000_000_000)));
  const sum = nanos.reduce((total, each) => total + each, 0);
  const ends = heads.map(({ finished_at }) => finished_at ?? "").sort();
  return {
    total_cost: Number.isNaN(sum) ? null : totalCostText(sum),
    finished_at: ends.at(-1) ?? null,
    duration: Math.max(...heads.map(({ duration = 0 }) => duration)),
  };
}
