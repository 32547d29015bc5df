import type { CaseRequest } from "@aegis/contract/cases";
import { world } from "@aegis/contract/world";
import type { Target } from "./prepare-request.ts";
import { kindAt } from "./request-ids.ts";

/**
 * Whether a response need not fit its request: a server without state was told by `Prefer` how to respond, or
 * is asked for something that the examples do not have, and shows another example instead.
 */
export function isTold({ stateful }: Target, { path }: CaseRequest, prefer?: string): boolean {
  if (stateful) return false;
  const kind = kindAt(path);
  const [, , id = ""] = path.split("/");
  const isStranger = kind !== undefined && /^\d+$/.test(id) && !(id in world[kind]);
  return prefer !== undefined || isStranger;
}
