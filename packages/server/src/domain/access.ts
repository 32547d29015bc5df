import type { Caller, Owned, Viewer } from "./entities.ts";

/** Whether a thing is the caller's own, or shared with the caller's organization, or the organization's. */
export function canSee(caller: Viewer, thing: Owned): boolean {
  return owns(caller, thing) || (thing.org_id !== null && thing.org_id === caller.org_id);
}

/** Whether the caller is the one who owns it. What an organization owns has no such one. */
export function owns(caller: Pick<Viewer, "user_id">, thing: Pick<Owned, "user_id">): boolean {
  return thing.user_id === caller.user_id;
}

/**
 * Whether the caller may delete what they can see: their own, and what their organization owns if they administer it. Being
 * shared with someone lets them read and change a thing, never delete it.
 */
export function mayDelete(caller: Caller, thing: Owned): boolean {
  if (thing.user_id !== null) return owns(caller, thing);
  return caller.role === "ORG_ADMIN" && thing.org_id === caller.org_id;
}
