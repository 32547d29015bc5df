import { Argument, Command } from "commander";

/**
 * What can be measured. Each prints a table of ratios, ours beside its peers on the same work in the same
 * run.
 */
const benches: Record<string, () => Promise<void>> = {
  mock: async () => (await import("./mock.ts")).mock(),
  client: async () => (await import("./client.ts")).client(),
  server: async () => (await import("./server.ts")).server(),
  validators: async () => (await import("./validators.ts")).validators(),
  metrics: async () => (await import("./metrics.ts")).metrics(),
  generate: async () => (await import("./generate.ts")).generate(),
};

await new Command("npm run bench --")
  .description("Measures, and prints ratios. Without a name, everything.")
  .addArgument(new Argument("[name...]", "what to measure").choices(Object.keys(benches)))
  .action(async (names: string[]) => {
    for (const name of names.length > 0 ? names : Object.keys(benches)) await benches[name]?.();
  })
  .parseAsync();
