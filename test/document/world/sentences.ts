import type { World } from "@aegis/contract/world";
import { metrics } from "@aegis/metrics";
import { caller, models, rows } from "./world.ts";

/** A sentence of an error about the world, and whether it is true; `holds` is given the pattern's groups. */
type Claim = {
  readonly pattern: RegExp;
  readonly holds: (world: World, groups: readonly string[]) => boolean;
};

const kinds: Record<string, "runs" | "datasets" | "dataset_types" | "data_collections"> = {
  run: "runs",
  dataset: "datasets",
  "dataset type": "dataset_types",
  "data collection": "data_collections",
};
const kind = "(run|dataset|dataset type|data collection)";

const claims: readonly Claim[] = [
  { pattern: says(`${kind} (\\d+) not found\\.`), holds: (world, [kind, id]) => !visible(world, kind, id) },
  {
    pattern: says(`Only the owner may (?:delete|cancel|retry) ${kind} (\\d+)\\.`),
    holds: (world, [kind, id]) => shared(world, kind, id),
  },
  {
    pattern: says(`Only the owner may change org_id of ${kind} (\\d+)\\.`),
    holds: (world, [kind, id]) => shared(world, kind, id),
  },
  // Each run was running once.
  { pattern: says(`${kind} (\\d+) is running\\. .*`), holds: (world, [kind, id]) => own(world, kind, id) },
  {
    pattern: says(`${kind} (\\d+) cannot be deleted because .*`),
    holds: (world, [kind, id]) => own(world, kind, id),
  },
  {
    pattern: says(`A ${kind} (?:named|with the alias) "(.+)" already exists\\b.*`),
    holds: (world, [kind = "", name]) =>
      rows(table(world, kind)).some((row) => name === row.name || name === row.alias),
  },
  {
    pattern: says("Dataset (\\d+) is (?:already )?in data collection (\\d+)(, which is shared)?\\..*"),
    holds: (world, [dataset = "", collection = "", isShared]) =>
      String(world.datasets[dataset]?.data_collection_id) === collection &&
      (isShared === undefined || world.data_collections[collection]?.org_id !== null),
  },
  {
    pattern: says("Dataset (\\d+) is not yours\\. .*"),
    holds: (world, [id = ""]) => visible(world, "dataset", id) && world.datasets[id]?.user_id !== caller,
  },
  {
    pattern: says("Dataset (\\d+) has no (?:records|rows)\\."),
    holds: (world, [id]) =>
      visible(world, "dataset", id) &&
      rows(world.records).every(({ dataset_id }) => String(dataset_id) !== id),
  },
  {
    pattern: says("Dataset (\\d+) has no metrics\\. Select some with PUT /datasets/\\1\\."),
    holds: (world, [id = ""]) =>
      visible(world, "dataset", id) && world.datasets[id]?.selected_metrics === null,
  },
  {
    pattern: says("Run (\\d+) has no evaluations\\."),
    holds: (world, [id]) =>
      visible(world, "run", id) && rows(world.evaluations).every(({ run_id }) => String(run_id) !== id),
  },
  {
    // The request that is refused has made this run itself.
    pattern: says("Run (\\d+) was cancelled before its sample was scored\\. .*"),
    holds: (world, [id = ""]) => world.runs[id] === undefined,
  },
  {
    pattern: says("Run (\\d+) takes its collection and organization from dataset (\\d+)\\. .*"),
    holds: ({ runs }, [run = "", dataset]) => String(runs[run]?.dataset_id) === dataset,
  },
  {
    pattern: says("Data collection (\\d+) is shared with organization (\\d+)\\. Send org_id \\2 .*"),
    holds: (world, [id = "", org]) => String(world.data_collections[id]?.org_id) === org,
  },
  {
    pattern: says("You are not in organization (\\d+)\\."),
    holds: (world, [org]) => String(world.users[caller]?.org_id) !== org,
  },
  {
    pattern: says('Metric "(\\w+)" (?:not found|is unknown or not active)\\.'),
    holds: (_, [name]) => !metricOf(name),
  },
  { pattern: says("Metric (\\d+) in selected_metrics is unknown .*"), holds: (_, [id]) => !metricOf(id) },
  { pattern: says('Metric "(\\w+)" is not active\\.'), holds: (_, [name]) => metricOf(name) !== undefined },
  {
    pattern: says('Metric "(\\w+)" needs (\\w+)(?:, which no row of evaluations\\[\\d+\\]\\.data has)?\\.'),
    holds: (_, [name, field]) => metricOf(name)?.needs.some((each) => each === field) === true,
  },
  {
    pattern: says('Metric "(\\w+)" has no argument "(\\w+)"\\. It takes (.+)\\.'),
    holds: (_, [name, wrong = "", takes]) => {
      const known = metricOf(name)?.arguments.map((each) => each.name) ?? [];
      return !known.includes(wrong) && known.join(" and ") === takes;
    },
  },
  {
    pattern: says(
      '"(\\w+)" in metric_args is not a metric id\\. Write the id as a string, such as "(\\d+)"\\.',
    ),
    holds: (_, [name, id]) => metricOf(name) !== undefined && metricOf(name) === metricOf(id),
  },
  {
    pattern: says('Model "(.+)" not found\\.'),
    holds: (_, [slug]) => models.every((model) => model.slug !== slug),
  },
];

/**
 * How sentences begin that are about the request, the caller's account or the server, and name nothing
 * stored.
 */
const elsewhere = new RegExp(
  [
    "Send your API key|This API key|This key may send|A request with this|You are not in an organization|You have \\d+ unfinished runs|Internal server error",
    "The (?:balance|body|upload|file|list of evaluations|evaluations name|run has)",
    "Run \\d+ was cancelled before|name is empty|selected_metrics is empty|column_mappings names|Line \\d+",
  ].join("|"),
);

/** Whether a sentence is true in the world; a sentence of an unknown form is not. */
export function isTrue(world: World, sentence: string): boolean {
  const claim = claims.find(({ pattern }) => pattern.test(sentence));
  if (claim === undefined) return sentence.search(elsewhere) === 0;
  const [, ...groups] = claim.pattern.exec(sentence) ?? [];
  return claim.holds(world, groups);
}

function says(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "i");
}

type Row = {
  readonly name?: string;
  readonly alias?: string;
  readonly user_id?: number;
  readonly org_id?: number | null;
};

function table(world: World, kind = ""): Record<string, Row> {
  return world[kinds[kind.toLowerCase()] ?? "runs"];
}

function own(world: World, kind?: string, id = ""): boolean {
  return table(world, kind)[id]?.user_id === caller;
}

function shared(world: World, kind?: string, id = ""): boolean {
  const { user_id, org_id } = table(world, kind)[id] ?? {};
  return user_id !== caller && org_id === world.users[caller]?.org_id;
}

/** Everyone sees a dataset type, since it has no owner. */
function visible(world: World, kind?: string, id = ""): boolean {
  const found = table(world, kind)[id];
  return (
    found !== undefined && (found.user_id === undefined || own(world, kind, id) || shared(world, kind, id))
  );
}

function metricOf(key?: string) {
  return metrics.find(({ id, shortname }) => String(id) === key || shortname === key);
}
