import type { Change, Level, Report } from "../change.ts";
import { isObject, type JsonObject, listOf, shownValue, textsOf } from "../json.ts";
import { compareSchemas } from "../schema/compare.ts";

/**
 * Tells how the metrics changed: what they need and take, and from which score on they pass. They are data of
 * the API that its document does not hold.
 *
 * @param from - The old `generated/metrics.json`; a metric is known by its id, or by its shortname if that is
 *   free.
 */
export function compareMetrics(from: readonly unknown[], to: readonly unknown[]): readonly Change[] {
  const [old, now] = [from.filter(isObject), to.filter(isObject)];
  const changes: Change[] = [];
  const reportOn = (metric: JsonObject) => (level: Level, place: string, what: string) => {
    changes.push({ level, subject: `metric ${metric.shortname}`, place, what });
  };
  const known = new Set<JsonObject>();
  for (const metric of old) {
    const next =
      now.find(({ shortname }) => shortname === metric.shortname) ?? now.find(({ id }) => id === metric.id);
    if (next === undefined) reportOn(metric)("breaking", "", "was removed");
    else compareMetric(metric, next, reportOn(metric));
    if (next !== undefined) known.add(next);
  }
  for (const metric of now) {
    if (!known.has(metric)) reportOn(metric)("added", "", "is new");
  }
  return changes;
}

function compareMetric(old: JsonObject, now: JsonObject, report: Report): void {
  for (const [field, level] of Object.entries(levels)) {
    // A version that does not have the field yet says nothing about it.
    if (old[field] === undefined || old[field] === now[field]) continue;
    report(level, field, `changed from ${shownValue(old[field])} to ${shownValue(now[field])}`);
  }
  compareInputs(old, now, report);
  compareArguments(old, now, report);
}

/** What a change of a field means for who uses the metric. */
const levels: Readonly<Record<string, Level>> = {
  id: "breaking",
  shortname: "breaking",
  threshold: "breaking",
  // A metric that asks a model costs money and takes time.
  judged: "breaking",
  label: "warning",
  category: "warning",
  // Scores may differ, or be explained better.
  score_rule: "changed",
  description: "changed",
};

function compareInputs(old: JsonObject, now: JsonObject, report: Report): void {
  for (const input of textsOf(now.needs)) {
    if (!textsOf(old.needs).includes(input))
      report("breaking", "needs", `${shownValue(input)} is needed as well`);
  }
  for (const input of textsOf(old.needs)) {
    if (!textsOf(now.needs).includes(input))
      report("changed", "needs", `${shownValue(input)} is not needed any more`);
  }
  compareChoice(textsOf(old.needs_one_of), textsOf(now.needs_one_of), report);
  // Rows that have the field are scored in another way.
  const [read, reads] = [inputsOf(old), inputsOf(now)];
  if (old.optional === undefined) return;
  for (const input of reads.filter((each) => !read.includes(each) && textsOf(now.optional).includes(each))) {
    report("warning", "inputs", `${shownValue(input)} is read as well, if it is there`);
  }
  for (const input of read.filter((each) => !reads.includes(each))) {
    report("warning", "inputs", `${shownValue(input)} is not read any more`);
  }
  if (old.object_output === true && now.object_output !== true)
    report("breaking", "inputs", "the output may not be an object any more");
}

function compareChoice(old: readonly string[], now: readonly string[], report: Report): void {
  if (old.length === 0 && now.length > 0) {
    report("breaking", "needs", `one of ${now.map(shownValue).join(", ")} is needed as well`);
    return;
  }
  const lost = now.length === 0 ? [] : old.filter((input) => !now.includes(input));
  for (const input of lost) report("breaking", "needs", `${shownValue(input)} is not enough any more`);
  if (lost.length === 0 && old.join() !== now.join())
    report("changed", "needs", "more inputs are enough, or none of a choice is needed");
}

function inputsOf({ needs, needs_one_of, optional }: JsonObject): readonly string[] {
  return [...textsOf(needs), ...textsOf(needs_one_of), ...textsOf(optional)];
}

/** Arguments are a request: an object that takes no other properties. */
function compareArguments(old: JsonObject, now: JsonObject, report: Report): void {
  const told: Report = (level, place, what) =>
    report(level, place === "" ? "arguments" : `argument \`${place}\``, what.replace("property", "argument"));
  const none = () => undefined;
  const comparing = {
    direction: "request",
    from: none,
    to: none,
    report: told,
    seen: new Set<string>(),
  } as const;
  compareSchemas(argumentsSchema(old), argumentsSchema(now), "", comparing);
}

function argumentsSchema(metric: JsonObject): JsonObject {
  const declared = listOf(metric.arguments).filter(isObject);
  return {
    type: "object",
    additionalProperties: false,
    required: declared.filter(({ required }) => required === true).map(({ name }) => name),
    properties: Object.fromEntries(
      declared.map(({ name, required: _, default: fallback, ...schema }) => [
        name,
        // Null says that there is no default: leaving the argument out is a case of its own.
        fallback === null || fallback === undefined ? schema : { ...schema, default: fallback },
      ]),
    ),
  };
}
