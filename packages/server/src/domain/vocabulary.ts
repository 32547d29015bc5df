import { datasetTypes, roles, runSources, runTypes } from "@aegis/contract";

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
