/** What the suite runs against, as the command was asked. */
export type Settings = {
  /** Absent for a server or a mock that is started for the run. */
  readonly url?: string;
  readonly key: string;
  readonly stateful: boolean;
  /** Run only cases whose id contains this. Coverage is not judged then. */
  readonly only?: string | undefined;
  /** Run a mock and a server, both started for it, and hold their answers against each other. */
  readonly parity?: boolean;
  /** Where the randomness of the generated requests begins. */
  readonly seed: number;
};

declare module "vitest" {
  interface ProvidedContext {
    contract?: Settings;
  }
  interface TaskMeta {
    coverage?: readonly import("./coverage.ts").Coverage[];
    parity?: readonly import("./parity.ts").ParityRow[];
  }
}
