import type { CaseRequest } from "@aegis/contract/cases";
import { world } from "@aegis/contract/world";
import { bundle } from "../openapi-document.ts";
import { prepareRequest, type Target } from "./prepare-request.ts";
import { type Kind, kindAt, kinds, pathOf, type Replace, withIds } from "./request-ids.ts";
import { type ContractResponse, send } from "./send.ts";
import { madeCollection, madeDataset, madeRun } from "./states/made.ts";
import { UnexpectedAnswer } from "./unexpected-answer.ts";

/** What the suite makes on a server that others use, so that it leaves alone everything else. */
export type OwnThings = {
  /**
   * The request with other ids, whatever it was derived from. An id of the examples' world stands for a
   * thing, which is made; any other one for a thing that is gone. What only reads may name the world's, if
   * the server holds it.
   */
  readonly owned: (request: CaseRequest) => Promise<CaseRequest>;
  /** Remembers what a response says was made. */
  readonly note: (request: CaseRequest, response: Pick<ContractResponse, "status" | "text">) => void;
  /** Deletes what was made since the last time. @throws UnexpectedAnswer if the server keeps it */
  readonly remove: () => Promise<void>;
};

/** The highest id that the document allows. */
const { maximum: highest = Number.MAX_SAFE_INTEGER } = bundle.components.schemas.Id ?? {};

const make: Readonly<Record<Kind, (target: Target) => Promise<number>>> = {
  runs: (target) => madeRun(target),
  data_collections: (target) => madeCollection(target),
  datasets: (target) => madeDataset(target),
};

/** Keeps track of what is made on the server that a target names. */
export function ownThings(target: Omit<Target, "own">): OwnThings {
  const made = new Map<Kind, Set<number>>(kinds.map((kind) => [kind, new Set()]));
  const gone = new Map<Kind, Promise<number>>();
  const own: OwnThings = {
    owned(request) {
      const ids = new Map<Kind, Promise<number>>();
      const isRead = request.method === "GET";
      const replace: Replace = async (kind, id) => {
        const whole = Math.trunc(id);
        if (whole < 1 || whole > highest || made.get(kind)?.has(whole)) return id;
        const isThere = whole in world[kind];
        if (isRead && isThere && target.hasWorld === true) return id;
        const one = isThere ? once(ids, kind, makeOne) : once(gone, kind, makeAndRemove);
        return (await one) + (id - whole);
      };
      return withIds(request, replace);
    },
    note({ path }, { status, text }) {
      const kind = path === "/evaluate" ? "runs" : kindAt(path);
      if (status !== 201 || kind === undefined) return;
      const { id, run_id } = fieldsOf(text);
      const newId = path === "/evaluate" ? run_id : id;
      if (typeof newId === "number") made.get(kind)?.add(newId);
    },
    async remove() {
      for (const [kind, ids] of made)
        for (const id of ids) {
          ids.delete(id);
          await removeOne(kind, id);
        }
    },
  };
  const makeOne = (kind: Kind) => make[kind]({ ...target, own });
  const makeAndRemove = async (kind: Kind) => {
    const id = await make[kind](target);
    await removeOne(kind, id);
    return id;
  };
  const removeOne = async (kind: Kind, id: number) => {
    const request = { method: "DELETE", path: `${pathOf(kind)}/${id}`, scheme: "Bearer" };
    const { status, text } = await send(prepareRequest(request, target));
    if (status !== 204 && status !== 404)
      throw new UnexpectedAnswer(`The suite made ${request.path} and cannot delete it: ${status} ${text}`);
  };
  return own;
}

function once<Value>(known: Map<Kind, Promise<Value>>, kind: Kind, begin: (kind: Kind) => Promise<Value>) {
  const value = known.get(kind) ?? begin(kind);
  known.set(kind, value);
  return value;
}

/** The fields of a JSON object; none of anything else, which the checks of the response report. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
