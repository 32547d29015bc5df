import { defineConfig } from "vitest/config";

/** A slow machine must not fail a test: only what hangs takes this long. */
const patience = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 120_000 } },
};

/** Compiles everything once more, or starts a program for each surface. */
const long = { ...patience, testTimeout: 600_000, hookTimeout: 600_000 };

/** No file leaves anything behind for the next, so that none needs to load the modules again. */
const shared = { isolate: false };

/** Kills processes at random moments, again and again. */
const crash = ["packages/server/src/engine/crash.test.ts"];

/** Tests that start threads and processes, and wait for deadlines: too slow for the unit tests. */
const processes = [
  "packages/cli/src/{compare/long-baseline,completions/completion,eval/killed,server/interrupted}.test.ts",
  "packages/metrics/src/{isolation/*,evaluate-rows,evaluate}.test.ts",
  "packages/mock/src/{main,large-upload}.test.ts",
  "packages/server/src/{main,killed,clock-jumps,many-processes,shared-limits,shared-endpoints,shared-gauges,traces,database-gone,disk-full,judge-faults,no-connections,moved,stopped-under-load,command/judges,engine/*,http/shutdown}.test.ts",
  "scripts/bins.test.ts",
];

/** The server with a database, mostly tested by requests; and CSV. */
const server = ["packages/{rules,server}/src/{csv,operations,store}/**/*.test.ts"];

/** One project for each kind of proof; `scripts/check.ts` runs each by its name. */
export default defineConfig({
  test: {
    // By default Vitest leaves one core idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...patience,
          ...shared,
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [...processes, ...crash, ...server],
        },
      },
      { test: { ...patience, ...shared, name: "server", include: server } },
      { test: { ...patience, ...shared, name: "processes", include: processes, exclude: crash } },
      { test: { ...patience, name: "crash", include: crash } },
      {
        test: {
          ...patience,
          ...shared,
          name: "document",
          include: ["test/document/**/*.test.ts", "test/*.test.ts"],
        },
      },
      // Its tests are programs that take a core each.
      { test: { ...long, name: "additions", include: ["test/additions/**/*.test.ts"], maxConcurrency: 2 } },
      { test: { ...long, name: "rename", include: ["test/rename/**/*.test.ts"] } },
      { test: { ...patience, ...shared, name: "contract", include: ["test/contract/**/*.test.ts"] } },
      { test: { ...patience, ...shared, name: "attack", include: ["test/attack/**/*.test.ts"] } },
      { test: { ...long, name: "campaigns", include: ["test/campaigns/**/*.test.ts"] } },
      {
        test: { ...patience, ...shared, name: "journeys", include: ["test/{client,journeys}/**/*.test.ts"] },
      },
      { test: { ...long, ...shared, name: "workflows", include: ["test/workflows/**/*.test.ts"] } },
      { test: { ...long, ...shared, name: "surfaces", include: ["test/surfaces/**/*.test.ts"] } },
      {
        test: {
          ...long,
          name: "packages",
          include: ["test/packages/**/*.test.ts"],
          globalSetup: "test/packages/setup.ts",
        },
      },
      { test: { ...patience, ...shared, name: "browser", include: ["test/browser/**/*.test.ts"] } },
    ],
  },
});
