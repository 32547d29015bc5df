import type { Document } from "../document/document.ts";
import { typescriptLiteral } from "../document/typescript-literal.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import type { WorldTables } from "../read/world.ts";
import { bannerComment } from "./banner.ts";

/** Tables of the world whose rows are not examples but all that there is, and what each is called in code. */
const closedTables = [
  ["dataset_types", "datasetTypes", "The kinds of dataset."],
  ["run_types", "runTypes", "Where the rows of a run come from. `view` is the label in the view of a run."],
  ["run_sources", "runSources", "From where a run was started. `view` is the label in the view of a run."],
  ["roles", "roles", "What a user is in an organization."],
] as const;

/**
 * The closed lists of the API by id, and the fields of a record.
 *
 * @throws BrokenDocument if the world or the document lacks one of them
 */
export function vocabulary(world: WorldTables, document: Document): string {
  return [
    bannerComment,
    ...closedTables.flatMap(([table, name, comment]) => {
      const rows = world[table];
      if (rows === undefined) throw new BrokenDocument(`world.yaml: ${table} is missing.`);
      return [
        `/** ${comment} */`,
        `export const ${name} = {`,
        ...Object.entries(rows).map(
          ([id, row]) => `  ${id}: ${typescriptLiteral({ id: Number(id), ...row }, 1)},`,
        ),
        "} as const;",
        "",
      ];
    }),
    "/** The fields of a record that hold texts, in the order of every file and table. */",
    `export const recordFields = ${typescriptLiteral(recordFields(document))} as const;`,
    "",
  ].join("\n");
}

function recordFields({ components }: Document): readonly unknown[] {
  const schema = components?.schemas?.RecordField;
  if (schema === undefined || !("enum" in schema) || schema.enum === undefined)
    throw new BrokenDocument("components.schemas.RecordField is not an enum.");
  return schema.enum;
}
