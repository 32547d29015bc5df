import { defineConfig } from "vitest/config";

/** A project a kind of proof, so that `scripts/check.ts` can run and name each by itself. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"] } },
      { test: { name: "document", include: ["test/document/**/*.test.ts", "test/*.test.ts"] } },
      { test: { name: "contract", include: ["test/contract/**/*.test.ts"] } },
      { test: { name: "browser", include: ["test/browser/**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
