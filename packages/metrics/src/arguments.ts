import type { Args, Argument, ArgumentType, Metric, MetricFacts } from "./metric.ts";
import { MetricError } from "./metric-error.ts";
import { countCodePoints } from "./text/code-points.ts";
import { isLongerAsJson } from "./text/json-length.ts";

/**
 * Checks what a caller passes as `metric_args` and fills in the defaults.
 *
 * Null counts as left out for an argument whose default is null.
 *
 * @throws MetricError of kind `argument`: it names the metric, the argument and what it must be
 */
export function checkArguments(metric: MetricFacts & Pick<Metric, "check">, given: Args = {}): Args {
  for (const name of Object.keys(given))
    if (!metric.arguments.some((argument) => argument.name === name))
      refuse(metric, `unknown argument ${JSON.stringify(name.slice(0, longestEcho))}; ${known(metric)}.`);
  const args = Object.fromEntries(
    metric.arguments.map((argument) => [argument.name, settle(metric, argument, given)]),
  );
  metric.check?.(args);
  return args;
}

/** How much of a name that is not known is repeated, in UTF-16 units. */
const longestEcho = 100;

function settle(metric: MetricFacts, argument: Argument, given: Args): unknown {
  const { name } = argument;
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  if (value === undefined || (value === null && argument.default === null)) {
    if (argument.required) refuse(metric, `argument ${name} is required.`);
    return argument.default;
  }
  const problem = problemOf(argument, value);
  if (problem !== undefined) refuse(metric, `argument ${name}${problem}.`);
  return value;
}

/** What is wrong with a value, as words that follow "argument x"; undefined if nothing is. */
function problemOf(argument: Argument, value: unknown): string | undefined {
  const types = [argument.type].flat();
  if (!types.some((type) => is[type](value)))
    return ` must be ${types.map((type) => nounOf[type]).join(" or ")}`;
  if (argument.enum !== undefined && !argument.enum.some((choice) => choice === value))
    return ` must be one of ${argument.enum.map((choice) => JSON.stringify(choice)).join(", ")}`;
  if (Array.isArray(value)) return problemOfList(argument, value);
  if (typeof value === "object") return problemOfObject(argument, value);
  return typeof value === "string" ? problemOfText(argument, value) : problemOfNumber(argument, value);
}

function problemOfList(
  { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY }: Argument,
  list: readonly unknown[],
): string | undefined {
  if (list.length < minItems || list.length > maxItems)
    return ` must have ${rangeOf(minItems, maxItems, "element")}, not ${list.length}`;
  if (items === undefined) return undefined;
  if (!list.every((element) => is[items.type](element))) return ` must contain only ${items.type}s`;
  for (const [at, element] of list.entries()) {
    const problem = typeof element === "string" ? problemOfText(items, element) : undefined;
    if (problem !== undefined) return `[${at}]${problem}`;
  }
  return undefined;
}

function problemOfText(
  { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Pick<Argument, "minLength" | "maxLength">,
  text: string,
): string | undefined {
  // A code point is one UTF-16 unit or two, so most texts need not be counted, however long they are.
  if (text.length >= 2 * minLength && text.length <= maxLength) return undefined;
  if (text.length > 2 * maxLength) return ` must have ${rangeOf(minLength, maxLength, "character")}`;
  const length = countCodePoints(text);
  if (length >= minLength && length <= maxLength) return undefined;
  return length === 0
    ? " must not be empty"
    : ` must have ${rangeOf(minLength, maxLength, "character")}, not ${length}`;
}

function problemOfObject({ maxLength }: Argument, value: object | null): string | undefined {
  return maxLength !== undefined && isLongerAsJson(value, maxLength)
    ? ` must have ${rangeOf(0, maxLength, "character")} as JSON`
    : undefined;
}

function problemOfNumber({ minimum, maximum }: Argument, value: unknown): string | undefined {
  if (typeof value !== "number") return undefined;
  if (minimum !== undefined && value < minimum) return ` must be ${minimum} or more`;
  return maximum !== undefined && value > maximum ? ` must be ${maximum} or less` : undefined;
}

function rangeOf(fewest: number, most: number, noun: string): string {
  if (most === Number.POSITIVE_INFINITY) return `${fewest} or more ${noun}s`;
  return fewest === 0 ? `at most ${most} ${noun}s` : `${fewest} to ${most} ${noun}s`;
}

const is: Record<ArgumentType, (value: unknown) => boolean> = {
  boolean: (value) => typeof value === "boolean",
  integer: Number.isInteger,
  number: Number.isFinite,
  string: (value) => typeof value === "string",
  array: Array.isArray,
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};

const nounOf: Record<ArgumentType, string> = {
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  string: "a text",
  array: "a list",
  object: "an object",
};

function known({ arguments: declared }: MetricFacts): string {
  return declared.length === 0 ? "it takes none" : `it takes ${declared.map(({ name }) => name).join(", ")}`;
}

function refuse({ shortname }: MetricFacts, problem: string): never {
  throw new MetricError("argument", problem, { metric: shortname });
}
