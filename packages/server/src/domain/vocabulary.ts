/** The kinds of dataset. Uploads are of the first; those of the second are not changed through the API. */
export const datasetTypes = {
  1: { id: 1, name: "CUSTOM", label: "Custom", description: null },
  2: { id: 2, name: "PROPRIETARY", label: "Proprietary", description: "Catalogue data of the service" },
} as const;

/** What a run goes over. `view` is the label in the view of a run, `label` the one elsewhere. */
export const runTypes = {
  1: { id: 1, name: "custom", label: "Custom", view: "Custom", description: "Run from rows in the request" },
  2: { id: 2, name: "dataset", label: "Dataset", view: "Dataset", description: "Run from dataset" },
} as const;

/** From where a run was started. `view` as in `runTypes`. */
export const runSources = {
  1: { id: 1, name: "api", label: "API", view: "API Call", description: "Created via API" },
  2: { id: 2, name: "web", label: "Web", view: "Web App", description: "Created in the web app" },
} as const;

/** What a user is in an organization. */
export const roles = {
  1: { id: 1, name: "MEMBER", label: "Member" },
  2: { id: 2, name: "ORG_ADMIN", label: "Org Admin" },
} as const;

type DatasetType = (typeof datasetTypes)[keyof typeof datasetTypes];
type RunType = (typeof runTypes)[keyof typeof runTypes];
type RunSource = (typeof runSources)[keyof typeof runSources];
type Role = (typeof roles)[keyof typeof roles];

/** What a user may be in an organization, by name. */
export type RoleName = Role["name"];

/** @returns undefined where there is no such type, as in a request that names one. */
export function findDatasetType(id: number): DatasetType | undefined {
  return Object.values(datasetTypes).find((type) => type.id === id);
}

/** @throws where there is no such type: nothing that is stored has it. */
export function datasetType(id: number): DatasetType {
  return known(findDatasetType(id), "dataset type", id);
}

/** @throws where there is no such type. */
export function runType(id: number): RunType {
  const type = Object.values(runTypes).find((candidate) => candidate.id === id);
  return known(type, "run type", id);
}

/** @throws where there is no such source. */
export function runSource(id: number): RunSource {
  const source = Object.values(runSources).find((candidate) => candidate.id === id);
  return known(source, "run source", id);
}

/** The role that a caller is known by. */
export function roleNamed(name: RoleName): Role {
  return name === "MEMBER" ? roles[1] : roles[2];
}

function known<Term>(term: Term | undefined, noun: string, id: number): Term {
  if (term === undefined) throw new Error(`There is no ${noun} ${id}.`);
  return term;
}
