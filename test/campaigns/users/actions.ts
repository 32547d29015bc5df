import type { Organization, UserName } from "./state.ts";

/** What a user does, or an operator to a user. Things are known by the number of the step that made them. */
export type Action = { readonly user: UserName } & (
  | { readonly kind: "createDataset"; readonly name: string }
  | { readonly kind: "renameDataset"; readonly thing: number; readonly name: string }
  | { readonly kind: "shareDataset"; readonly thing: number; readonly org: Organization }
  | { readonly kind: "deleteDataset"; readonly thing: number }
  | { readonly kind: "runDataset"; readonly thing: number; readonly alias: string }
  | { readonly kind: "runRows"; readonly alias: string; readonly isJudged: boolean }
  | { readonly kind: "evaluate" }
  | { readonly kind: "renameRun"; readonly thing: number; readonly alias: string }
  | { readonly kind: "shareRun"; readonly thing: number; readonly org: Organization }
  | { readonly kind: "deleteRun"; readonly thing: number }
  | { readonly kind: "readRun"; readonly thing: number }
  | { readonly kind: "move"; readonly org: Organization }
);

/** An action, and its number. */
export type Step = Action & { readonly step: number };
