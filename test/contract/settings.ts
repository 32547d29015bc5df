/** What the suite runs against, as the command was asked. */
export type Settings = {
  /** Absent for a mock that is started for the run. */
  readonly url?: string;
  readonly key: string;
  readonly stateful: boolean;
  /** Run only cases whose id contains this. Coverage is not judged then. */
  readonly only?: string | undefined;
  /** Where the randomness of the generated requests begins. */
  readonly seed: number;
};

declare module "vitest" {
  interface ProvidedContext {
    contract?: Settings;
  }
  interface TaskMeta {
    coverage?: readonly import("./coverage.ts").Coverage[];
  }
}
