import { code, markdownTable } from "../document/markdown-table.ts";
import { readDataFile } from "./data-file.ts";

/** A language model that `model_slug` may name. */
export type Model = {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly supplier: string;
  readonly thinking: boolean;
  readonly latest: boolean;
  readonly default: boolean;
};

const schema = {
  type: "array",
  items: {
    type: "object",
    required: ["id", "slug", "name", "supplier", "thinking", "latest", "default"],
    properties: {
      id: { type: "integer" },
      slug: { type: "string" },
      name: { type: "string" },
      supplier: { type: "string" },
      thinking: { type: "boolean" },
      latest: { type: "boolean" },
      default: { type: "boolean" },
    },
  },
};

/** The model catalogue. @throws BrokenDocument if the file is not of its shape */
export function readModels(file: string): Promise<readonly Model[]> {
  return readDataFile(file, schema);
}

/** The catalogue as readers of the docs see it. */
export function modelsTable(models: readonly Model[]): string {
  return markdownTable(
    ["id", "slug", "model", "supplier", "thinking", "latest", "default"],
    models.map((model) => [
      String(model.id),
      code(model.slug),
      model.name,
      model.supplier,
      ...[model.thinking, model.latest, model.default].map((yes) => (yes ? "yes" : "")),
    ]),
  );
}
