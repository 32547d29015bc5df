import { defineConfig } from "vitest/config";

/** A machine that is busy is no failure: only what hangs runs into this. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** A project a kind of proof, so that `scripts/check.ts` can run and name each by itself. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { ...patience, name: "unit", include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"] },
      },
      { test: { ...patience, name: "document", include: ["test/document/**/*.test.ts", "test/*.test.ts"] } },
      { test: { ...patience, name: "contract", include: ["test/contract/**/*.test.ts"] } },
      { test: { ...patience, name: "browser", include: ["test/browser/**/*.test.ts"] } },
    ],
  },
});
