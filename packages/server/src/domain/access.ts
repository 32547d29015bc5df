import type { Caller, Owned, Viewer } from "./entities.ts";

/** Whether the caller may read a thing: it is their own, or their organization owns it or has it shared. */
export function canSee(caller: Viewer, thing: Owned): boolean {
  return owns(caller, thing) || (thing.org_id !== null && thing.org_id === caller.org_id);
}

/** Whether the caller owns a thing personally. What an organization owns, no user owns. */
export function owns(caller: Pick<Viewer, "user_id">, thing: Pick<Owned, "user_id">): boolean {
  return thing.user_id === caller.user_id;
}

/**
 * Whether the caller may delete what they can see: what they own, and what their organization owns if they
 * administer it. Sharing lets others read and change a thing, never delete it.
 */
export function mayDelete(caller: Caller, thing: Owned): boolean {
  if (thing.user_id !== null) return owns(caller, thing);
  return caller.role === "ORG_ADMIN" && thing.org_id === caller.org_id;
}
