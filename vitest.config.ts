import { defineConfig } from "vitest/config";

/** A machine that is busy is no failure: only what hangs runs into this. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Tests that wait for deadlines and for workers to be ended; too slow to stand among the others. */
const isolation = "packages/metrics/src/isolation/*.test.ts";

/** Kills processes at random moments, again and again. */
const crash = "packages/server/src/engine/crash.test.ts";

/** A project a kind of proof, so that `scripts/check.ts` can run and name each by itself. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...patience,
          name: "unit",
          include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: [isolation, crash],
          // What is tested here keeps nothing between tests, and loading it anew for each file takes longer than the tests.
          isolate: false,
        },
      },
      {
        test: { ...patience, name: "isolation", include: [isolation] },
      },
      { test: { ...patience, name: "crash", include: [crash] } },
      { test: { ...patience, name: "document", include: ["test/document/**/*.test.ts", "test/*.test.ts"] } },
      { test: { ...patience, name: "contract", include: ["test/contract/**/*.test.ts"] } },
      { test: { ...patience, name: "journeys", include: ["test/{client,journeys}/**/*.test.ts"] } },
      { test: { ...patience, name: "browser", include: ["test/browser/**/*.test.ts"] } },
    ],
  },
});
