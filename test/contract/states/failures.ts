import type { CaseRequest } from "@aegis/contract/cases";
import type { Store } from "@aegis/server/testing";
import { asking, ofId, sendingAlso } from "./change.ts";
import { type ServerControls, withControls } from "./server-controls.ts";
import { type Arrange, alike } from "./state.ts";

/** The states that only control of the server's store can bring about. */
export const failures: Readonly<Record<string, Arrange>> = {
  "server-error": withControls(({ breakOperations }) => breakOperations()),
  "balance-too-low": alike(withControls(spendAllBut(100_000), costing)),
  "too-many-runs": withControls(haveRunning(1_000), ofFailures),
  "run-in-use": withControls(({ store }) => inUse(store, "removeRun")),
  "dataset-in-use": withControls(({ store }) => inUse(store, "removeDataset")),
  "collection-in-use": withControls(({ store }) => inUse(store, "removeDataCollection")),
  "no-organization": withControls(leaveOrganization, asking({ shared: "true" })),
  "no-organization-yet": withControls(leaveOrganization),
};

/** A request that costs something, and whose alias is free. */
function costing(request: CaseRequest): Partial<CaseRequest> {
  return request.body === undefined ? ofFailures(request) : sendingAlso({ alias: undefined })(request);
}

/** A retry is of the run that has something to retry. */
function ofFailures(request: CaseRequest): Partial<CaseRequest> {
  return request.path.endsWith("/retry") ? ofId(993)(request) : {};
}

/** The user who calls in the examples. */
const caller = 7;

/** The second of two simultaneous requests: the alias is free when it looks, but taken when it writes. */
export async function refusingAliases({ store, clock }: ServerControls): Promise<void> {
  const { NameTaken } = await import("@aegis/server/testing");
  clock.now = Date.UTC(2026, 3, 1, 9, 10, 3);
  const { transaction } = store;
  store.transaction = (work) =>
    transaction((inside) =>
      work({
        ...inside,
        insertRun: async () => {
          throw new NameTaken("run.alias");
        },
      }),
    );
}

type Transaction = Parameters<Parameters<Store["transaction"]>[0]>[0];

async function inUse(store: Store, method: keyof Transaction): Promise<void> {
  const { StillReferenced } = await import("@aegis/server/testing");
  const { transaction } = store;
  store.transaction = (work) =>
    transaction((inside) =>
      work({
        ...inside,
        [method]: async () => {
          throw new StillReferenced("The row is referred to.");
        },
      }),
    );
}

function haveRunning(count: number) {
  return ({ store }: ServerControls): void => {
    const { transaction } = store;
    store.transaction = (work) =>
      transaction((inside) => work({ ...inside, countRunningRuns: async () => count }));
  };
}

function spendAllBut(nano: number) {
  return async ({ store }: ServerControls) => {
    await store.credit(caller, nano - (await store.balance(caller)));
  };
}

function leaveOrganization({ store }: ServerControls): Promise<void> {
  return store.setMembership(caller, null);
}
