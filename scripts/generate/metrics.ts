import { readDataFile } from "./data-file.ts";
import { code, markdownTable } from "./markdown-table.ts";

/** A way to score a row: what the docs show of it. The data says more, which is passed on as it is. */
export type Metric = {
  readonly id: number;
  readonly shortname: string;
  readonly label: string;
  readonly category: string;
  readonly description: string;
  readonly needs: readonly string[];
  readonly needs_one_of: readonly string[];
  readonly arguments: readonly {
    readonly name: string;
    readonly default: unknown;
    readonly required: boolean;
  }[];
  readonly threshold: number;
  readonly judged: boolean;
};

const schema = {
  type: "array",
  items: {
    type: "object",
    required: [
      ...["id", "shortname", "label", "category", "description"],
      ...["needs", "needs_one_of", "arguments", "threshold", "judged"],
    ],
    properties: {
      id: { type: "integer", minimum: 1 },
      shortname: { type: "string" },
      label: { type: "string" },
      category: { type: "string" },
      description: { type: "string" },
      needs: { type: "array", items: { type: "string" } },
      needs_one_of: { type: "array", items: { type: "string" } },
      arguments: {
        type: "array",
        items: {
          type: "object",
          required: ["name", "default", "required"],
          properties: { name: { type: "string" }, required: { type: "boolean" } },
        },
      },
      threshold: { type: "integer", minimum: 0, maximum: 100 },
      judged: { type: "boolean" },
    },
  },
};

/** The metrics, in the order of their ids. @throws BrokenDocument when the file is not of its shape. */
export function readMetrics(file: string): Promise<readonly Metric[]> {
  return readDataFile(file, schema);
}

/** The metrics as programs read them: the data file, as JSON. */
export function metricsJson(metrics: readonly Metric[]): string {
  return `${JSON.stringify(metrics, undefined, 2)}\n`;
}

/** The metrics as readers of the docs see them: four columns, since the page has no room for more. */
export function metricsTable(metrics: readonly Metric[]): string {
  return markdownTable(
    ["id", "metric", "what it scores, needs and takes", "threshold"],
    metrics.map((metric) => [
      String(metric.id),
      `${code(metric.shortname)} ${metric.label}`,
      [
        metric.description,
        ...needsOf(metric),
        ...takesOf(metric),
        ...(metric.judged ? ["Judged by a model."] : []),
      ].join(" "),
      String(metric.threshold),
    ]),
  );
}

function needsOf({ needs, needs_one_of }: Metric): string[] {
  const oneOf = needs_one_of.length === 0 ? [] : [`one of ${needs_one_of.map(code).join(", ")}`];
  const all = [...needs.map(code), ...oneOf];
  return all.length === 0 ? [] : [`Needs ${all.join(", ")}.`];
}

function takesOf(metric: Metric): string[] {
  return metric.arguments.length === 0 ? [] : [`Takes ${metric.arguments.map(argumentOf).join(", ")}.`];
}

/** A default of null means that leaving the argument out is a case of its own, so there is no value to show. */
function argumentOf(argument: Metric["arguments"][number]): string {
  if (argument.required) return `${code(argument.name)} (required)`;
  return argument.default === null
    ? code(argument.name)
    : code(`${argument.name}=${JSON.stringify(argument.default)}`);
}
