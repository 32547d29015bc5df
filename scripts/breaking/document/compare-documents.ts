import type { Change, Level } from "../change.ts";
import { canonical, isObject, type JsonObject, objectOf } from "../json.ts";
import { followed, type Resolve, resolverOf } from "../schema/resolve.ts";
import { compareOperations, type Operation, rewritten } from "./compare-operations.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareServers } from "./compare-servers.ts";

/**
 * Tells how an OpenAPI document changed, as a caller sees it. Two documents that say the same in other words
 * have no change but one of wording.
 *
 * @param from - The old document, bundled: every `$ref` points into it.
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function compareDocuments(from: JsonObject, to: JsonObject): readonly Change[] {
  const changes: Change[] = [];
  const reportOn = (subject: string) => (level: Level, place: string, what: string) => {
    const change = { level, subject, place, what };
    const known = changes.some(
      (each) => each.subject === subject && each.place === place && each.what === what,
    );
    if (!known) changes.push(change);
  };
  compareServers(from.servers, to.servers, reportOn("the API"));
  // Who describes them for the first time does not change what a server answers.
  if (from["x-responses"] !== undefined) {
    compareResponses(from["x-responses"], to["x-responses"], {
      direction: "response",
      from: resolverOf(from),
      to: resolverOf(to),
      report: reportOn("requests that lead to no operation"),
      seen: new Set(),
    });
  }
  for (const [kind, webhooks] of [
    ["paths", false],
    ["webhooks", true],
  ] as const) {
    const [old, now] = [operationsOf(from, kind), operationsOf(to, kind)];
    for (const [key, operation] of old) {
      const report = reportOn(operation.title);
      const next = now.get(key);
      if (next === undefined) report("breaking", "", `the ${webhooks ? "webhook" : "operation"} was removed`);
      else compareOperations(operation, next, report, { webhooks });
    }
    for (const [key, { title }] of now) {
      if (!old.has(key)) reportOn(title)("added", "", `the ${webhooks ? "webhook" : "operation"} is new`);
    }
  }
  if (changes.length === 0 && canonical(from) !== canonical(to))
    reportOn("the API")("changed", "", rewritten);
  return changes;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** The operations by method and path; the names of a path's parameters do not tell paths apart. */
function operationsOf(document: JsonObject, kind: "paths" | "webhooks"): Map<string, Operation> {
  const resolve = resolverOf(document);
  const webhook = kind === "webhooks";
  const items = Object.entries(objectOf(document[kind])).filter(([path]) => !path.startsWith("x-"));
  return new Map(
    items.flatMap(([path, reference]) => {
      const item = objectOf(followed(reference, resolve));
      return methods.flatMap((method) => {
        const node = item[method];
        if (!isObject(node)) return [];
        const key = `${method} ${webhook ? path : path.replaceAll(/\{[^}]*\}/g, "{}")}`;
        return [[key, operationOf({ document, resolve, path, item, method, node, webhook })] as const];
      });
    }),
  );
}

type Place = {
  document: JsonObject;
  resolve: Resolve;
  path: string;
  item: JsonObject;
  method: string;
  node: JsonObject;
  webhook: boolean;
};

function operationOf({ document, resolve, path, item, method, node, webhook }: Place): Operation {
  return {
    title: webhook ? `webhook ${path}, ${method.toUpperCase()}` : `${method.toUpperCase()} ${path}`,
    path,
    node,
    shared: item,
    resolve,
    security: node.security ?? document.security,
    schemes: objectOf(objectOf(document.components).securitySchemes),
    document,
  };
}
