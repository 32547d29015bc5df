import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** What calls an action or a workflow: a step or a job. */
type Caller = { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> };

/** A step, as the file has it: its expressions are not evaluated. */
export type Step = Caller & {
  readonly name?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** A workflow or an action. */
type File = {
  readonly on?: { readonly workflow_call?: { readonly inputs?: object } } | string;
  readonly inputs?: object;
  readonly jobs?: Readonly<Record<string, Caller & { readonly steps?: readonly Step[] }>>;
  readonly runs?: { readonly steps?: readonly Step[] };
};

export const root = join(import.meta.dirname, "../..");

/** @param name from the root of the repository */
export function readWorkflow(name: string): File {
  return parse(readFileSync(join(root, name), "utf8"));
}

/** The names that a caller may give. */
export function inputsOf({ on, inputs }: File): readonly string[] {
  return Object.keys(inputs ?? (typeof on === "object" ? on.workflow_call?.inputs : undefined) ?? {});
}

export function stepsOf({ jobs = {}, runs }: File): readonly Step[] {
  return [...Object.values(jobs), ...(runs === undefined ? [] : [runs])].flatMap(({ steps = [] }) => steps);
}

/** What it calls of this repository, by the name of its file, with the inputs that it gives. */
export function localCalls(file: File): readonly { called: string; given: readonly string[] }[] {
  return [...Object.values(file.jobs ?? {}), ...stepsOf(file)].flatMap(({ uses, with: given = {} }) =>
    uses?.startsWith("./")
      ? [{ called: uses.endsWith(".yml") ? uses : `${uses}/action.yml`, given: Object.keys(given) }]
      : [],
  );
}
