import type { Organization, UserName } from "./state.ts";

/** What a user does, or an operator to a user. Things are known by the number of the step that made them. */
export type Action = { readonly user: UserName } & (
  | { readonly kind: "createDataset"; readonly name: string }
  | { readonly kind: "renameDataset"; readonly thing: number; readonly name: string }
  | { readonly kind: "shareDataset"; readonly thing: number; readonly org: Organization }
  | { readonly kind: "deleteDataset"; readonly thing: number }
  | { readonly kind: "runDataset"; readonly thing: number; readonly alias: string }
  | { readonly kind: "placeDataset"; readonly thing: number; readonly collection: number | null }
  | { readonly kind: "createCollection"; readonly name: string; readonly datasets: readonly number[] | null }
  | { readonly kind: "renameCollection"; readonly thing: number; readonly name: string }
  | { readonly kind: "shareCollection"; readonly thing: number; readonly org: Organization }
  | { readonly kind: "fillCollection"; readonly thing: number; readonly datasets: readonly number[] }
  | { readonly kind: "deleteCollection"; readonly thing: number }
  | {
      readonly kind: "runRows";
      readonly alias: string;
      readonly isJudged: boolean;
      readonly isFlawed: boolean;
      readonly collection: number | null;
    }
  | { readonly kind: "evaluate" }
  /** Starts a run that costs something, and deletes it at once. */
  | { readonly kind: "dropRun" }
  | { readonly kind: "renameRun"; readonly thing: number; readonly alias: string }
  | { readonly kind: "shareRun"; readonly thing: number; readonly org: Organization }
  | { readonly kind: "placeRun"; readonly thing: number; readonly collection: number | null }
  | { readonly kind: "retryRun"; readonly thing: number }
  | { readonly kind: "deleteRun"; readonly thing: number }
  | { readonly kind: "readRun"; readonly thing: number }
  | { readonly kind: "move"; readonly org: Organization }
);

/** An action, and its number. */
export type Step = Action & { readonly step: number };

/** Steps of some kinds. */
export type Of<Kind extends Step["kind"]> = Extract<Step, { readonly kind: Kind }>;
