import type { CaseBody, CaseRequest, FormPart } from "@aegis/contract/cases";
import { world } from "@aegis/contract/world";
import { metrics } from "@aegis/metrics";
import { type Kind, kindAt, kinds, withIds } from "../../contract/request-ids.ts";
import type { Chance } from "../chance.ts";

/** Makes requests speak of what is there, so that they get further than to a 404. */
export type Likely = {
  /** The request with ids, metrics and texts that can be worked with, most of the time. */
  readonly toward: (request: CaseRequest) => Promise<CaseRequest>;
  /** Remembers what an answer says was made. */
  readonly note: (path: string, status: number, text: string) => void;
};

type Fields = Readonly<Record<string, unknown>>;

/** How many things of a kind are remembered. */
const most = 50;

/** Begins with what the examples have. */
export function likely(chance: Chance): Likely {
  const ids = new Map<Kind, number[]>(kinds.map((kind) => [kind, Object.keys(world[kind]).map(Number)]));
  return {
    async toward(request) {
      if (chance.isOneIn(4)) return request;
      const known = await withIds(request, async (kind, id) =>
        chance.isOneIn(5) ? id : chance.one(ids.get(kind) ?? [id]),
      );
      return known.body === undefined ? known : { ...known, body: workable(known.body, chance) };
    },
    note(path, status, text) {
      const kind = kindAt(path);
      if (status !== 201 || kind === undefined) return;
      const list = ids.get(kind) ?? [];
      list.push(JSON.parse(text).id);
      if (list.length > most) list.shift();
    },
  };
}

function workable(body: CaseBody, chance: Chance): CaseBody {
  if ("form" in body) return { form: body.form.flatMap((part) => workablePart(part, chance)) };
  if (!("json" in body)) return body;
  const fields: Fields = Object(body.json);
  if ("metric_shortname" in fields)
    return { ...body, json: { ...rowOf(fields, chance), metric_shortname: shortname(chance) } };
  const blocks = listOf(fields.evaluations).map(({ data, ...block }) => ({
    ...withoutChoices(block, chance),
    metrics: [shortname(chance)],
    data: listOf(data).map((row) => rowOf(row, chance)),
  }));
  return blocks.length === 0
    ? body
    : { ...body, json: { ...withoutChoices(fields, chance), evaluations: blocks } };
}

function workablePart(part: FormPart, chance: Chance): readonly FormPart[] {
  if (part.name === "selected_metrics") return [{ ...part, value: `{"${chance.one(metrics).id}": 50}` }];
  return part.name === "column_mappings" && chance.isOneIn(2) ? [] : [part];
}

/** Every text of a row is there, since a metric may need it; some stay as they were made. */
function rowOf(row: Fields, chance: Chance): Fields {
  const texts = ["prompt", "input", "context", "output", "golden_answer"].map((name) => [
    name,
    typeof row[name] === "string" && chance.isOneIn(2)
      ? row[name]
      : chance.one(["4", "Paris.", "[1]", "<a/>"]),
  ]);
  return { ...withoutChoices(row, chance), ...Object.fromEntries(texts) };
}

/** A model or an argument that was made by chance is one that there is not. */
function withoutChoices(fields: Fields, chance: Chance): Fields {
  const { model_slug, metric_args, data_collection_id, ...others } = fields;
  return chance.isOneIn(4) ? fields : others;
}

function shortname(chance: Chance): string {
  return chance.one(metrics).shortname;
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value : [];
}
