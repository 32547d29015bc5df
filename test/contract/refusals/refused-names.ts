import { change, collection, customRun, datasetRun, type Refused, same } from "./refused-request.ts";

/** Refused for a name or an alias. */
export const refusedNames: readonly Refused[] = [
  ["an empty name", collection({ name: "" }), 400, "name is empty."],
  ["a blank name", collection({ name: " \t " }), 400, "name is empty."],
  ["a name of invisible characters", collection({ name: "\u200b\u3164" }), 400, "name is empty."],
  [
    "a name with a line break",
    collection({ name: "a\nb" }),
    400,
    "name contains a control character, such as a line break. Remove it.",
  ],
  [
    "a new name that is blank",
    change("/data-collections/14", { name: " " }),
    400,
    "name is empty. Leave it out to keep the name.",
  ],
  [
    "a new name of a dataset",
    change("/datasets/42", { name: "" }),
    400,
    "name is empty. Leave it out to keep the name.",
  ],
  [
    "a new alias",
    change("/runs/991", { alias: "\u2029" }),
    400,
    "alias is blank. Leave it out to keep the alias.",
  ],
  [
    "an alias of a run over a dataset",
    datasetRun({ alias: " " }),
    400,
    "alias is blank. Leave it out to have one generated.",
  ],
  [
    "an alias of a custom run",
    customRun({ alias: "a\u0007", evaluations: [{ metrics: ["exact_match"], data: [same] }] }),
    400,
    "alias contains a control character, such as a line break. Remove it.",
  ],
];
