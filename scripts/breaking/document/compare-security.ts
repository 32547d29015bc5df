import { isDeepStrictEqual } from "node:util";
import type { Report } from "../change.ts";
import { isObject, type JsonObject, listOf, objectOf, textsOf } from "../json.ts";
import { followed, type Resolve } from "../schema/resolve.ts";
import type { Operation } from "./compare-operations.ts";

/**
 * Tells whether callers still get in as before: each way of proving who one is must still be enough. Schemes
 * are compared by what they are, not by the name of their component.
 */
export function compareSecurity(from: Operation, to: Operation, report: Report): void {
  const [old, now] = [waysOf(from), waysOf(to)];
  const shut = old.filter((way) => !now.some((other) => suffices(way, other)));
  for (const way of shut) report("breaking", "security", `${titleOf(way)} is not enough any more`);
  if (shut.length > 0) return;
  const open = now.filter((way) => !old.some((other) => isDeepStrictEqual(other, way)));
  for (const way of open) report("changed", "security", `${titleOf(way)} is enough now`);
}

/** What a caller has to show: for each scheme, the scopes that it needs. */
type Way = readonly { readonly scheme: JsonObject; readonly scopes: readonly string[] }[];

/** The ways in which an operation can be called. None stated means that nothing is needed. */
function waysOf({ security, schemes, resolve }: Operation): readonly Way[] {
  const stated = listOf(security).filter(isObject);
  if (stated.length === 0) return [[]];
  return stated.map((requirement) =>
    Object.entries(requirement).map(([name, scopes]) => ({
      scheme: withoutText(schemes[name], name, resolve),
      scopes: textsOf(scopes),
    })),
  );
}

/** Whether who comes the one way gets in by the other. */
function suffices(way: Way, needed: Way): boolean {
  return needed.every(({ scheme, scopes }) =>
    way.some((held) => admits(held.scheme, scheme) && scopes.every((scope) => held.scopes.includes(scope))),
  );
}

/** The same scheme, with no flow or scope less. */
function admits(old: JsonObject, now: JsonObject): boolean {
  const [{ flows: oldFlows, ...oldRest }, { flows: newFlows, ...newRest }] = [old, now];
  return (
    isDeepStrictEqual(oldRest, newRest) &&
    Object.entries(objectOf(oldFlows)).every(([name, flow]) => {
      const next = objectOf(objectOf(newFlows)[name]);
      const { scopes, ...addresses } = objectOf(flow);
      const { scopes: newScopes, ...newAddresses } = next;
      return (
        isDeepStrictEqual(addresses, newAddresses) &&
        Object.keys(objectOf(scopes)).every((scope) => Object.hasOwn(objectOf(newScopes), scope))
      );
    })
  );
}

/**
 * A scheme as far as it matters for a request. One that is not in the document is known by its name alone.
 */
function withoutText(scheme: unknown, name: string, resolve: Resolve): JsonObject {
  const found = followed(scheme, resolve);
  if (!isObject(found)) return { type: name };
  const { description: _, bearerFormat: __, deprecated: ___, ...matter } = found;
  if (typeof matter.scheme === "string") return { ...matter, scheme: matter.scheme.toLowerCase() };
  return matter;
}

function titleOf(way: Way): string {
  if (way.length === 0) return "a call without a key";
  return way
    .map(({ scheme, scopes }) => {
      const kind = [scheme.type, scheme.scheme, scheme.in, scheme.name].filter((part) => part !== undefined);
      return `\`${kind.join(" ")}\`${scopes.length === 0 ? "" : ` with ${scopes.join(", ")}`}`;
    })
    .join(" and ");
}
