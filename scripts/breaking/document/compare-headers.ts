import { levelOf } from "../change.ts";
import { isObject, type JsonObject, objectOf } from "../json.ts";
import { type Comparing, compareSchemas, within } from "../schema/compare.ts";
import { followed, type Resolve } from "../schema/resolve.ts";
import { compareContent } from "./compare-content.ts";

/** Tells how the headers of a response, or of a part of a form, changed. Their names ignore case. */
export function compareHeaders(from: unknown, to: unknown, place: string, comparing: Comparing): void {
  const [old, now] = [byName(from, comparing.from), byName(to, comparing.to)];
  const { report, direction } = comparing;
  for (const [key, { name, node }] of old) {
    const at = `${place} header \`${name}\``;
    const next = now.get(key)?.node;
    if (next === undefined) {
      report("breaking", at, "was removed");
      continue;
    }
    if (node.required === true && next.required !== true)
      report(levelOf("wider", direction), at, "is not required any more");
    if (node.required !== true && next.required === true)
      report(levelOf("narrower", direction), at, "became required");
    if (node.deprecated !== true && next.deprecated === true) report("warning", at, "is deprecated");
    compareSchemas(node.schema ?? true, next.schema ?? true, "", within(at, comparing));
    compareContent(node.content, next.content, at, comparing);
  }
  for (const [key, { name, node }] of now) {
    if (old.has(key)) continue;
    const asked = direction === "request" && node.required === true;
    report(asked ? "breaking" : "added", `${place} header \`${name}\``, "is new");
  }
}

type Entry = { readonly name: string; readonly node: JsonObject };

/** `Content-Type` is told by the media type, not by a header. */
function byName(headers: unknown, resolve: Resolve): Map<string, Entry> {
  return new Map(
    Object.entries(objectOf(headers)).flatMap(([name, reference]) => {
      const node = followed(reference, resolve);
      return isObject(node) && name.toLowerCase() !== "content-type"
        ? [[name.toLowerCase(), { name, node }] as const]
        : [];
    }),
  );
}
