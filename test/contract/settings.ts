/** What the suite runs against, by the options of the command. */
export type Settings = {
  /** Absent if a server or a mock is started for the run. */
  readonly url?: string;
  readonly key: string;
  readonly stateful: boolean;
  /** Judge only what the public pages of the API say. */
  readonly onlyDocumented?: boolean;
  /** Run only cases whose id contains this text, and do not check coverage. */
  readonly only?: string | undefined;
  /** Start a mock and a server, and compare their responses. */
  readonly parity?: boolean;
  /** The seed of the generated requests. */
  readonly seed: number;
};

declare module "vitest" {
  interface ProvidedContext {
    contract?: Settings;
  }
  interface TaskMeta {
    coverage?: readonly import("./coverage.ts").Coverage[];
    parity?: readonly import("./parity.ts").ParityRow[];
    seen?: import("./witness.ts").Seen | undefined;
  }
}
