import { defineConfig } from "vitest/config";

/** A machine that is busy is no failure: only what hangs runs into this. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Compiles everything once more. */
const long = { testTimeout: 300_000, hookTimeout: 300_000 };

/** What keeps nothing between tests: loading it anew for each file takes longer than the tests. */
const quick = { ...patience, isolate: false };

/** Kills processes at random moments, again and again. */
const crash = ["packages/server/src/engine/crash.test.ts"];

/** Tests that start worker threads and processes, and wait for deadlines: too slow to stand among the others. */
const processes = [
  "packages/metrics/src/{isolation/*,evaluate-rows,evaluate}.test.ts",
  "packages/mock/src/{main,count-bytes}.test.ts",
  "packages/server/src/{main,command/judges,engine/*,http/shutdown}.test.ts",
];

/** What the server does with a database under it, most of it by requests, and with CSV. */
const server = ["packages/server/src/{csv,operations,store}/**/*.test.ts"];

/** A project a kind of proof, so that `scripts/check.ts` can run and name each by itself. */
export default defineConfig({
  test: {
    // Vitest would leave one core free.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...quick,
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [...processes, ...crash, ...server],
        },
      },
      { test: { ...quick, name: "server", include: server } },
      { test: { ...patience, name: "processes", include: processes, exclude: crash } },
      { test: { ...patience, name: "crash", include: crash } },
      { test: { ...patience, name: "document", include: ["test/document/**/*.test.ts", "test/*.test.ts"] } },
      { test: { ...long, name: "additions", include: ["test/additions/**/*.test.ts"] } },
      { test: { ...patience, name: "contract", include: ["test/contract/**/*.test.ts"] } },
      { test: { ...patience, name: "journeys", include: ["test/{client,journeys}/**/*.test.ts"] } },
      { test: { ...patience, name: "browser", include: ["test/browser/**/*.test.ts"] } },
    ],
  },
});
