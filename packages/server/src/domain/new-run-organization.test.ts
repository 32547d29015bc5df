import { expect, test } from "vitest";
import { organizationOfCustomRun, organizationOfDatasetRun } from "./new-run-organization.ts";

const [me, colleague, acme, other] = [7, 1, 12, 13];
const caller = { user_id: me, org_id: acme };

test.each([
  // whose dataset, its organization, its collection's → the run's
  [me, acme, undefined, acme],
  [me, acme, null, acme],
  [me, null, acme, acme],
  [me, null, null, null],
  [me, null, undefined, null],
  [colleague, other, acme, other],
  [colleague, null, other, other],
  [colleague, null, null, acme],
  [colleague, null, undefined, acme],
  [null, acme, undefined, acme],
])(
  "a run over a dataset of user %s, organization %s, in a collection of organization %s: organization %s",
  (user_id, org_id, inCollection, expected) => {
    const collection = inCollection === undefined ? undefined : { user_id: colleague, org_id: inCollection };
    expect(organizationOfDatasetRun({ user_id, org_id }, collection, caller)).toBe(expected);
  },
);

test("a run over a colleague's dataset stays private for a caller without an organization", () => {
  const dataset = { user_id: colleague, org_id: null };
  expect(organizationOfDatasetRun(dataset, undefined, { user_id: me, org_id: null })).toBeNull();
});

test.each([
  [undefined, null],
  [{ user_id: me, org_id: null }, null],
  [{ user_id: colleague, org_id: acme }, acme],
])("a run in the collection %o is shared with organization %s", (collection, expected) => {
  expect(organizationOfCustomRun(collection, caller)).toBe(expected);
});

test("a run cannot be put into a collection of the caller's that is shared with an organization that they have left", () => {
  expect(() => organizationOfCustomRun({ user_id: me, org_id: other }, caller)).toThrow(
    expect.objectContaining({ status: 400, detail: "You are not in organization 13." }),
  );
});
