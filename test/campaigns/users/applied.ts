import type { Organization, State, UserName } from "./state.ts";

/** What the model says of a step: how it is answered, and what there is afterwards. */
export type Applied = {
  readonly status: number;
  /** Another answer that it may have as well: that depends on how far another step is. */
  readonly otherwise?: number;
  readonly state: State;
};

/** A step that changes nothing. */
export function refused(state: State, status: number): Applied {
  return { status, state };
}

/** Whether a user would share with an organization that they are not in. */
export function isForeign(
  { users }: State,
  { user, org }: { readonly user: UserName; readonly org: Organization },
): boolean {
  return org !== null && org !== users[user];
}
