import {
  type Args,
  type Argument,
  type ArgumentType,
  type Metric,
  MetricError,
  type MetricFacts,
} from "./metric.ts";

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
      refuse(metric, `unknown argument ${JSON.stringify(name)}; ${known(metric)}.`);
  const args = Object.fromEntries(
    metric.arguments.map((argument) => [argument.name, settle(metric, argument, given)]),
  );
  metric.check?.(args);
  return args;
}

function settle(metric: MetricFacts, argument: Argument, given: Args): unknown {
  const { name } = argument;
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  if (value === undefined || (value === null && argument.default === null)) {
    if (argument.required) refuse(metric, `argument ${name} is required.`);
    return argument.default;
  }
  const problem = problemOf(argument, value);
  if (problem !== undefined) refuse(metric, `argument ${name} ${problem}.`);
  return value;
}

/** What is wrong with a value, as a phrase that follows "argument x"; undefined if nothing is. */
function problemOf(argument: Argument, value: unknown): string | undefined {
  const types = [argument.type].flat();
  if (!types.some((type) => is[type](value)))
    return `must be ${types.map((type) => nounOf[type]).join(" or ")}`;
  if (Array.isArray(value) && argument.items !== undefined) {
    const { type } = argument.items;
    if (!value.every((element) => is[type](element))) return `must contain only ${type}s`;
  }
  if (argument.enum !== undefined && !argument.enum.some((choice) => choice === value))
    return `must be one of ${argument.enum.map((choice) => JSON.stringify(choice)).join(", ")}`;
  if (typeof value === "number") {
    const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = argument;
    if (value < minimum) return `must be ${minimum} or more`;
    if (value > maximum) return `must be ${maximum} or less`;
  }
  return undefined;
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
