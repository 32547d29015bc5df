import type { CaseRequest } from "@aegis/contract/cases";
import { own } from "./own.ts";
import type { Target } from "./prepare-request.ts";

/**
 * Whether a response need not fit its request: a server without state was told by `Prefer` how to respond, or
 * is asked for something that the examples do not have, and shows another example instead.
 */
export function isTold({ stateful }: Target, { path }: CaseRequest, prefer?: string): boolean {
  return !stateful && (prefer !== undefined || own.isStranger(path));
}
