// Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.

/** The kinds of dataset. */
export const datasetTypes = {
  1: { id: 1, name: "CUSTOM", label: "Custom", description: null },
  2: {
    id: 2,
    name: "PROPRIETARY",
    label: "Proprietary",
    description: "Catalogue data of the service",
  },
} as const;

/** Where the rows of a run come from. `view` is the label in the view of a run. */
export const runTypes = {
  1: {
    id: 1,
    name: "custom",
    label: "Custom",
    view: "Custom",
    description: "Run from rows in the request",
  },
  2: {
    id: 2,
    name: "dataset",
    label: "Dataset",
    view: "Dataset",
    description: "Run from dataset",
  },
} as const;

/** From where a run was started. `view` is the label in the view of a run. */
export const runSources = {
  1: { id: 1, name: "api", label: "API", view: "API Call", description: "Created via API" },
  2: {
    id: 2,
    name: "web",
    label: "Web",
    view: "Web App",
    description: "Created in the web app",
  },
} as const;

/** What a user is in an organization. */
export const roles = {
  1: { id: 1, name: "MEMBER", label: "Member" },
  2: { id: 2, name: "ORG_ADMIN", label: "Org Admin" },
} as const;

/** The fields of a record that hold texts, in the order of every file and table. */
export const recordFields = ["prompt", "input", "context", "output", "golden_answer"] as const;
