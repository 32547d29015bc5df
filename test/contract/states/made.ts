import { randomUUID } from "node:crypto";
import type { CaseRequest } from "@aegis/contract/cases";
import { prepareRequest, type Target } from "../prepare-request.ts";
import { send } from "../send.ts";
import { UnexpectedAnswer } from "../unexpected-answer.ts";
import type { NotArranged } from "./state.ts";

/** Creates a run that has finished, in no collection. @returns its id */
export function madeRun(target: Target, alias: string = randomUUID()): Promise<number> {
  return made(target, {
    ...post("/runs/custom"),
    body: { json: { is_blocking: true, alias, evaluations: [block] } },
  });
}

/** Creates a dataset with a row and a metric, in no collection. @returns its id */
export function madeDataset(target: Target, name: string = randomUUID()): Promise<number> {
  const { contentType: _, ...request } = post("/datasets");
  return made(target, {
    ...request,
    body: {
      form: [
        { name: "file", value: "output,golden_answer\n4,4\n", fileName: "rows.csv", contentType: "text/csv" },
        { name: "selected_metrics", value: '{"2": 100}' },
        { name: "name", value: name },
      ],
    },
  });
}

/** Creates a collection. @returns its id */
export function madeCollection(
  target: Target,
  dataset_ids: readonly number[] = [],
  name: string = randomUUID(),
): Promise<number> {
  return made(target, { ...post("/data-collections"), body: { json: { name, dataset_ids } } });
}

/** Creates a run over a dataset, finished. @returns its id */
export function madeRunOf(target: Target, dataset_id: number): Promise<number> {
  return made(target, { ...post("/runs/dataset"), body: { json: { dataset_id, is_blocking: true } } });
}

/** Creates a collection that is shared with the organization of the key's user, if there is one. */
export async function madeSharedCollection(
  target: Target,
  dataset_ids: readonly number[] = [],
): Promise<{ readonly id: number; readonly organization: number } | NotArranged> {
  const organization = await organizationOf(target);
  if (organization === null) return { why: "the key's user is in no organization" };
  const id = await madeCollection(target, dataset_ids);
  await put(target, `/data-collections/${id}`, { org_id: organization });
  return { id, organization };
}

/** The organization of the key's user, if there is one. */
export async function organizationOf(target: Target): Promise<number | null> {
  const { text } = await send(
    prepareRequest({ method: "GET", path: "/organizations/me", scheme: "Bearer" }, target),
  );
  return JSON.parse(text)?.id ?? null;
}

/** Updates a thing. */
async function put(target: Target, path: string, json: object): Promise<void> {
  const { status, text } = await send(
    prepareRequest({ ...post(path), method: "PUT", body: { json } }, target),
  );
  if (status !== 200) throw new UnexpectedAnswer(`PUT ${path} answered ${status}: ${text}`);
}

const block = { metrics: ["exact_match"], data: [{ output: "4", golden_answer: "4" }] };

/** A request with a JSON body, without the body. */
export function post(path: string) {
  return { method: "POST", path, scheme: "Bearer", contentType: "application/json" } as const;
}

async function made(target: Target, request: CaseRequest): Promise<number> {
  const { status, text } = await send(prepareRequest(request, target));
  target.own?.note(request, { status, text });
  if (status !== 201)
    throw new UnexpectedAnswer(`${request.path} made nothing, but answered ${status}: ${text}`);
  return JSON.parse(text).id;
}
