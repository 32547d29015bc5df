import { type datasetTypes, roles, runSources, runTypes } from "@aegis/contract";
import { findDatasetType } from "@aegis/rules/datasets";

type DatasetType = (typeof datasetTypes)[keyof typeof datasetTypes];
type RunType = (typeof runTypes)[keyof typeof runTypes];
type RunSource = (typeof runSources)[keyof typeof runSources];
type Role = (typeof roles)[keyof typeof roles];

/** What a user may be in an organization, by name. */
export type RoleName = Role["name"];

/** The dataset type of something stored. @throws if there is none of that id, which nothing stored has */
export function datasetType(id: number): DatasetType {
  return known(findDatasetType(id), "dataset type", id);
}

/** The type of a stored run. @throws if there is none of that id */
export function runType(id: number): RunType {
  const type = Object.values(runTypes).find((candidate) => candidate.id === id);
  return known(type, "run type", id);
}

/** The source of a stored run. @throws if there is none of that id */
export function runSource(id: number): RunSource {
  const source = Object.values(runSources).find((candidate) => candidate.id === id);
  return known(source, "run source", id);
}

/** Finds a role by its name. */
export function roleNamed(name: RoleName): Role {
  const role = Object.values(roles).find((candidate) => candidate.name === name);
  return known(role, "role", name);
}

function known<Term>(term: Term | undefined, noun: string, key: number | string): Term {
  if (term === undefined) throw new Error(`There is no ${noun} ${key}.`);
  return term;
}
