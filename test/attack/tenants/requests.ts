import { resolved } from "../../contract/arbitrary/keywords.ts";
import { contentOf } from "../../contract/arbitrary/request.ts";
import type { Operation, Parameter } from "../../openapi-document.ts";
import type { Things } from "./plant.ts";

/** What is sent besides the key. */
export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly form?: Readonly<Record<string, string | File>>;
};

/** Whose things a request is about, and an organization that it may name. */
export type Target = Things & { readonly loose_id: number; readonly org_id: number };

/** A kind of request for what may be another tenant's. */
export type Attempt = {
  /** The operationId, and what names the thing: `path`, or the name of a parameter or of a field. */
  readonly operationId: string;
  readonly by: string;
  /** Whether it only chooses from what the caller sees. */
  readonly isFilter: boolean;
  /** @param own things of the caller, @param others what is named in them */
  readonly send: (own: Target, others: Target) => Sent;
};

/** Ids that belong to no tenant, with one that exists. */
const common: Readonly<Record<string, number>> = { dataset_type_id: 1 };

/**
 * Every way in which an operation can name a tenant's thing: by its path, by a filter of its query, by a
 * field of its body; and one without, for an operation that names none.
 *
 * @throws Error with the name of an operation whose things, or whose body, are unknown here
 */
export function attemptsOf(operation: Operation): readonly Attempt[] {
  const { operationId, method, parameters } = operation;
  const inPath = parameters.filter(({ in: place }) => place === "path");
  const byPath = inPath.some(({ name }) => isOfTenant(operationId, name));
  const inQuery = parameters.filter(({ in: place }) => place === "query");
  const whole = (target: Target, query: string, change = {}): Sent => ({
    method,
    path: filled(operation, inPath, target) + query,
    ...bodyOf(operation, target, change),
  });
  const filters = inQuery.filter(({ name }) => /_ids?$/.test(name) && isOfTenant(operationId, name));
  const named = fieldsOf(operation).filter((name) => /_ids?$/.test(name) && isOfTenant(operationId, name));
  return [
    {
      operationId,
      by: byPath ? "path" : "nothing",
      isFilter: false,
      send: (own, others) => whole(byPath ? others : own, ""),
    },
    ...filters.map(({ name }) => ({
      operationId,
      by: name,
      isFilter: true,
      send: (own: Target, others: Target) => whole(own, `?${name}=${idIn(operationId, name, others)}`),
    })),
    ...named.map((name) => ({
      operationId,
      by: name,
      isFilter: false,
      send: (own: Target, others: Target) =>
        whole(own, "", { [name]: name.endsWith("s") ? [others.loose_id] : idIn(operationId, name, others) }),
    })),
    ...inQuery
      .filter(({ name }) => name === "search")
      .map(({ name }) => ({
        operationId,
        by: name,
        isFilter: true,
        send: (own: Target) => whole(own, `?${name}=canary`),
      })),
  ];
}

function filled({ operationId, path }: Operation, inPath: readonly Parameter[], target: Target): string {
  return inPath.reduce(
    (text, { name }) => text.replace(`{${name}}`, String(idIn(operationId, name, target))),
    path,
  );
}

/** @throws Error if nobody knows whose the id is */
function isOfTenant(operationId: string, name: string): boolean {
  if (name in common) return false;
  if (/^(run|dataset|data_collection|org)_ids?$/.test(name)) return true;
  throw new Error(`${operationId}: say in test/attack/tenants/requests.ts whose id ${name} is.`);
}

function idIn(operationId: string, name: string, target: Target): number {
  const id = name in common ? common[name] : Object.entries(target).find(([field]) => field === name)?.[1];
  if (typeof id !== "number") throw new Error(`${operationId}: nothing is planted for ${name}.`);
  return id;
}

function fieldsOf(operation: Operation): readonly string[] {
  const content = contentOf(operation);
  return content === undefined ? [] : Object.keys(resolved(content.schema).properties ?? {});
}

let made = 0;

/** A body that is accepted, of an operation that takes one; what it makes has a name of its own. */
function bodyOf(operation: Operation, own: Target, change: object): Pick<Sent, "body" | "form"> {
  const content = contentOf(operation);
  if (content === undefined) return {};
  made += 1;
  const usual = usualBodies[operation.operationId];
  if (usual === undefined)
    throw new Error(
      `${operation.operationId}: add a body to usualBodies in test/attack/tenants/requests.ts.`,
    );
  const fields = { ...usual(own, `Attempt ${made}`), ...change };
  if (content.mediaType !== "multipart/form-data") return { body: fields };
  const parts = Object.entries(fields).map(([name, value]) => [
    name,
    value instanceof File ? value : String(value),
  ]);
  return { form: Object.fromEntries(parts) };
}

const row = { output: "Yes", golden_answer: "Yes" };

const usualBodies: Readonly<Record<string, (own: Target, name: string) => object>> = {
  evaluate: () => ({ metric_shortname: "exact_match", ...row }),
  createRunFromDataset: ({ dataset_id }, alias) => ({ dataset_id, alias, is_blocking: true }),
  estimateRunFromDataset: ({ dataset_id }, alias) => ({ dataset_id, alias }),
  createCustomRun: (_, alias) => ({
    alias,
    is_blocking: true,
    evaluations: [{ metrics: ["exact_match"], data: [row] }],
  }),
  updateRun: (_, alias) => ({ alias }),
  createDataset: (_, name) => ({
    name,
    file: new File(["output,golden_answer\nYes,Yes\n"], "rows.csv", { type: "text/csv" }),
    selected_metrics: '{"2":100}',
  }),
  updateDataset: (_, name) => ({ name }),
  createDataCollection: (_, name) => ({ name }),
  updateDataCollection: (_, name) => ({ name }),
};

/** Sends it. @returns the status, and all of the answer as one text */
export async function ask(url: string, { method, path, body, form }: Sent, key: string | null) {
  const response = await fetch(url + path, {
    method,
    redirect: "manual",
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(form === undefined ? {} : { body: formOf(form) }),
  });
  const text = await response.text();
  return { status: response.status, text, whole: `${JSON.stringify([...response.headers])}\n${text}` };
}

function formOf(parts: NonNullable<Sent["form"]>): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  return form;
}
