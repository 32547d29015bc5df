import { recordFields } from "@aegis/contract";
import { type Argument, type Metric, metrics } from "@aegis/metrics";

/** A JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of `aegis.config.yaml`, for editors and for us. The metrics and their arguments come from
 * the registry.
 */
export function configSchema(): JsonSchema {
  const suite = suiteProperties();
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "aegis.config.yaml",
    description: "What aegis eval run evaluates. With suites, what stands outside of them holds for all.",
    ...objectOf({
      ...suite,
      cost: {
        description: "What all suites may cost together.",
        ...objectOf({ max: { description: "In dollars.", type: "number", minimum: 0, maximum: 1_000_000 } }),
      },
      output: {
        description: "Files of results: .html (a page), .xml (JUnit), .json, .jsonl, .csv or .md.",
        type: "array",
        items: { type: "string", minLength: 1 },
      },
      suites: {
        description: "Several evaluations. Each is a run of its own, and the command passes if all do.",
        type: "array",
        minItems: 1,
        items: objectOf(suite),
      },
    }),
  };
}

function suiteProperties(): Readonly<Record<string, JsonSchema>> {
  return {
    name: {
      description: "What reports call it. Default: the dataset's file name.",
      type: "string",
      minLength: 1,
    },
    dataset: {
      description: "A .csv or .jsonl file, from the folder of this file.",
      type: "string",
      minLength: 1,
    },
    columns: {
      description: "Fields whose columns have other names.",
      ...objectOf(mapOf(recordFields, () => ({ type: "string", minLength: 1 }))),
    },
    model: {
      description: "The model that judges, unless a metric has its own.",
      type: "string",
      minLength: 1,
    },
    metrics: {
      description: "What scores each row: a threshold, or settings.",
      minProperties: 1,
      ...objectOf(Object.fromEntries(metrics.map((metric) => [metric.shortname, metricSchema(metric)]))),
    },
    gate: {
      description: "What the results must be. Without it, the run's own threshold decides.",
      ...gateSchema(),
    },
  };
}

function gateSchema(): JsonSchema {
  return objectOf({
    result: { description: "The lowest result of the run.", ...score },
    metrics: {
      description: "The lowest mean of a metric.",
      ...objectOf(
        mapOf(
          metrics.map(({ shortname }) => shortname),
          () => score,
        ),
      ),
    },
    pass_rate: { description: "The lowest percentage of rows that pass by every metric.", ...score },
    baseline: {
      description: "The file that aegis eval bless writes: rows must not be worse than in it.",
      type: "string",
      minLength: 1,
    },
    regressions: { description: "How many rows may be worse. Default: 0.", type: "integer", minimum: 0 },
    tolerance: { description: "How many points a score may fall without being worse. Default: 0.", ...score },
    errors: {
      description: "How many evaluations may have no score. Default: 0.",
      type: "integer",
      minimum: 0,
    },
  });
}

function metricSchema({ label, description, threshold, arguments: args }: Metric): JsonSchema {
  return {
    title: label,
    description: `${description} Passes from ${threshold} on, unless it says otherwise.`,
    ...score,
    type: ["number", "object", "null"],
    properties: {
      threshold: { description: "The score that passes.", ...score },
      model: { description: "The model that judges.", type: "string", minLength: 1 },
      args: objectOf(Object.fromEntries(args.map((each) => [each.name, argumentSchema(each)]))),
    },
    additionalProperties: false,
  };
}

/** For completion: what is wrong with a value, the metric itself says. */
function argumentSchema({ description, default: fallback, enum: choices }: Argument): JsonSchema {
  return {
    description,
    ...(fallback === null || fallback === undefined ? {} : { default: fallback }),
    ...(choices === undefined ? {} : { examples: choices }),
  };
}

const score = { type: "number", minimum: 0, maximum: 100 };

function objectOf(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: "object", properties, additionalProperties: false };
}

function mapOf(names: readonly string[], schemaOf: () => JsonSchema): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(names.map((name) => [name, schemaOf()]));
}
