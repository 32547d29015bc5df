import { clientName } from "../../generate/document/client-name.ts";
import type { Direction, Level, Report } from "../change.ts";
import { isObject, type JsonObject, objectOf, shownValue, textsOf } from "../json.ts";
import type { Comparing } from "../schema/compare.ts";
import { followed, type Resolve } from "../schema/resolve.ts";
import { compareContent } from "./compare-content.ts";
import { compareParameters } from "./compare-parameters.ts";
import { compareResponses } from "./compare-responses.ts";
import { compareSecurity } from "./compare-security.ts";
import { compareServers } from "./compare-servers.ts";
import { textOf } from "./text-of.ts";

/** An operation of one of the documents, with what the document says for all. */
export type Operation = {
  /** Method and path, or method and name of the webhook. */
  readonly title: string;
  readonly path: string;
  readonly node: JsonObject;
  /** The path item. */
  readonly shared: JsonObject;
  readonly resolve: Resolve;
  readonly security: unknown;
  readonly schemes: JsonObject;
  readonly document: JsonObject;
};

/** What is said of a difference that no caller can notice. */
export const rewritten = "only words, examples or the way it is written changed";

/** Tells how an operation changed. A webhook is an operation of the caller: requests come, responses go. */
export function compareOperations(
  old: Operation,
  now: Operation,
  report: Report,
  { webhooks }: { readonly webhooks: boolean },
): void {
  let changes = 0;
  const counted: Report = (...change) => {
    changes += 1;
    report(...change);
  };
  const comparing = (direction: Direction): Comparing => ({
    direction,
    from: old.resolve,
    to: now.resolve,
    report: counted,
    seen: new Set(),
  });
  const [sent, received] = webhooks
    ? [comparing("response"), comparing("request")]
    : [comparing("request"), comparing("response")];
  compareNames(old, now, counted);
  compareParameters(old, now, sent);
  compareRequestBodies(old, now, sent);
  compareResponses(old.node.responses, now.node.responses, received);
  compareCallbacks(old, now, counted);
  if (!webhooks) compareSecurity(old, now, counted);
  const [oldServers, newServers] = [ownServers(old), ownServers(now)];
  // If neither has its own, both have those of the document, which are compared once.
  if (oldServers !== undefined || newServers !== undefined) {
    compareServers(oldServers ?? old.document.servers, newServers ?? now.document.servers, counted);
  }
  if (changes === 0 && textOf(old) !== textOf(now)) {
    report("changed", "", rewritten);
  }
}

function ownServers({ node, shared }: Operation): unknown {
  return node.servers ?? shared.servers;
}

/**
 * What clients call the operation: generators make methods of operationIds and, as ours does, groups of tags.
 */
function compareNames({ node: old }: Operation, { node: now }: Operation, report: Report): void {
  if (old.deprecated !== true && now.deprecated === true) report("warning", "", "is deprecated");
  if (old.deprecated === true && now.deprecated !== true) report("changed", "", "is not deprecated any more");
  if (old.operationId !== now.operationId) {
    const level: Level = old.operationId === undefined ? "changed" : "breaking";
    const what = `the operationId changed from ${shownValue(old.operationId)} to ${shownValue(now.operationId)}`;
    report(level, "", `${what}, and so does the method of generated clients`);
    return;
  }
  const [oldTag, newTag] = [textsOf(old.tags)[0], textsOf(now.tags)[0]];
  if (oldTag === newTag) return;
  const [oldMethod, newMethod] = [methodOf(old.operationId, oldTag), methodOf(now.operationId, newTag)];
  const what = `the first tag changed from ${shownValue(oldTag)} to ${shownValue(newTag)}`;
  if (oldMethod === newMethod) report("warning", "", `${what}, by which generated clients group methods`);
  else report("breaking", "", `${what}; the client's method ${oldMethod} becomes ${newMethod}`);
}

function methodOf(operationId: unknown, tag: string | undefined): string | undefined {
  if (typeof operationId !== "string") return undefined;
  const { group, method } = clientName(operationId, tag ?? "");
  return group === null ? `\`${method}\`` : `\`${group}.${method}\``;
}

function compareRequestBodies(old: Operation, now: Operation, sent: Comparing): void {
  const from = followed(old.node.requestBody, old.resolve);
  const to = followed(now.node.requestBody, now.resolve);
  const asked = sent.direction === "request";
  if (isObject(from) && isObject(to)) {
    if (from.required !== true && to.required === true)
      sent.report(asked ? "breaking" : "changed", "request body", "became required");
    if (from.required === true && to.required !== true)
      sent.report(asked ? "changed" : "breaking", "request body", "is not required any more");
    compareContent(from.content, to.content, "request body", sent);
  } else if (isObject(from)) {
    sent.report("breaking", "request body", "was removed");
  } else if (isObject(to)) {
    const level = asked && to.required === true ? "breaking" : "added";
    sent.report(level, "request body", `was added${to.required === true ? ", and is required" : ""}`);
  }
}

/** A callback is a webhook whose address comes with the request. */
function compareCallbacks(old: Operation, now: Operation, report: Report): void {
  const [before, after] = [calledBack(old), calledBack(now)];
  for (const [title, operation] of before) {
    const at: Report = (level, place, what) =>
      report(level, [`callback ${title}`, place].filter((part) => part !== "").join(", "), what);
    const next = after.get(title);
    if (next === undefined) at("breaking", "", "was removed");
    else compareOperations(operation, next, at, { webhooks: true });
  }
  for (const title of after.keys()) {
    if (!before.has(title)) report("added", `callback ${title}`, "is new");
  }
}

function calledBack(operation: Operation): Map<string, Operation> {
  const { resolve } = operation;
  const paths = Object.entries(objectOf(operation.node.callbacks)).flatMap(([name, callback]) =>
    Object.entries(objectOf(followed(callback, resolve))).map(([path, item]) => ({ name, path, item })),
  );
  return new Map(
    paths.flatMap(({ name, path, item }) => {
      const shared = objectOf(followed(item, resolve));
      return Object.entries(shared).flatMap(([method, node]) => {
        if (!isObject(node)) return [];
        const title = `${name} ${method.toUpperCase()} ${path}`;
        return [[title, { ...operation, title, path, shared, node }] as const];
      });
    }),
  );
}
