import type { Report } from "../change.ts";
import { isObject, type JsonObject, listOf, objectOf, shownValue, textsOf } from "../json.ts";

/**
 * Tells how the addresses of the API changed. Generated clients call the first one if they are told nothing
 * else.
 */
export function compareServers(from: unknown, to: unknown, report: Report): void {
  const [old, now] = [serversOf(from), serversOf(to)];
  for (const [url, server] of old) {
    const next = now.get(url);
    if (next === undefined) report("breaking", "servers", `${shownValue(url)} was removed`);
    else compareVariables(objectOf(server.variables), objectOf(next.variables), url, report);
  }
  for (const url of now.keys()) {
    if (!old.has(url)) report("added", "servers", `${shownValue(url)} is new`);
  }
  const [first] = old.keys();
  const [newFirst] = now.keys();
  if (first !== undefined && first !== newFirst && now.has(first)) {
    report("warning", "servers", `${shownValue(newFirst)} comes first now, before ${shownValue(first)}`);
  }
}

/** By URL; a slash at its end does not matter. */
function serversOf(servers: unknown): Map<string, JsonObject> {
  return new Map(
    listOf(servers)
      .filter(isObject)
      .map((server) => [String(server.url).replace(/(?<=.)\/$/, ""), server]),
  );
}

function compareVariables(old: JsonObject, now: JsonObject, url: string, report: Report): void {
  for (const [name, node] of Object.entries(old)) {
    const [before, after] = [objectOf(node), objectOf(now[name])];
    const place = `servers ${shownValue(url)}, variable \`${name}\``;
    if (before.default !== after.default) {
      const what = `the default changed from ${shownValue(before.default)} to ${shownValue(after.default)}`;
      report("breaking", place, what);
    }
    if (after.enum === undefined) continue;
    const lost = textsOf(before.enum).filter((value) => !textsOf(after.enum).includes(value));
    if (lost.length > 0 || before.enum === undefined)
      report("breaking", place, `only ${textsOf(after.enum).map(shownValue).join(", ")} from now on`);
  }
}
