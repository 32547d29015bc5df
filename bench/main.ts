import { Argument, Command } from "commander";

/** The benchmarks. Each compares our code with its peers on the same work and prints a table of ratios. */
const benches: Record<string, (options: Options) => Promise<void>> = {
  mock: async () => (await import("./mock.ts")).mock(),
  client: async () => (await import("./client.ts")).client(),
  server: async () => (await import("./server.ts")).server(),
  validators: async () => (await import("./validators.ts")).validators(),
  metrics: async () => (await import("./metrics.ts")).metrics(),
  eval: async ({ promptfoo }) => (await import("./eval.ts")).evaluation(promptfoo),
  report: async () => (await import("./report.ts")).report(),
  generate: async () => (await import("./generate.ts")).generate(),
  load: async (options) => (await import("./load.ts")).load(options),
  "offline-judge": async ({ data }) => (await import("./offline-judge.ts")).offlineJudge(data),
};

type Options = {
  readonly data?: string;
  readonly promptfoo?: string;
  readonly only?: readonly string[];
  readonly stores?: readonly string[];
  readonly rows: readonly number[];
  readonly clients: number;
  readonly seconds: number;
  readonly processes: readonly number[];
};

const defaultRows = [10_000, 100_000];
const defaultProcesses = [1, 2, 4];

await new Command("npm run bench --")
  .description("Runs benchmarks and prints ratios; all of them if no name is given.")
  .addArgument(new Argument("[name...]", "the benchmarks to run").choices(Object.keys(benches)))
  .option(
    "--data <folder>",
    "public data with labels, for offline-judge: without it, says what the folder may hold",
  )
  .option("--promptfoo <folder>", "where promptfoo is installed, for eval: without it, only ours is measured")
  .option(
    "--only <part...>",
    "the parts of load: evaluate, processes, runs, rows, clients; all if none is given",
  )
  .option("--stores <name...>", "the stores of load, SQLite or PostgreSQL; both if none is given")
  .option("--rows <number...>", "how large the datasets of load are", numbers(defaultRows), defaultRows)
  .option("--clients <number>", "how many clients send requests to load at once", Number, 200)
  .option(
    "--processes <number...>",
    "how many server processes of load share a database",
    numbers(defaultProcesses),
    defaultProcesses,
  )
  .option("--seconds <number>", "how long the clients of load send requests", Number, 60)
  .action(async (names: string[], options: Options) => {
    for (const name of names.length > 0 ? names : Object.keys(benches)) await benches[name]?.(options);
  })
  .parseAsync();

/** A default is not added to. */
function numbers(defaults: readonly number[]) {
  return (text: string, before: readonly number[]): readonly number[] => [
    ...(before === defaults ? [] : before),
    Number(text),
  ];
}
