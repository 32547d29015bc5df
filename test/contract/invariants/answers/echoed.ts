import { isDeepStrictEqual } from "node:util";
import { bundle, type Json, type JsonObject, type Schema } from "../../../openapi-document.ts";
import { type Exchange, objectOf, sentJson, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";
import { selectedAlike } from "../selected-metrics.ts";

/** A response repeats what the request said. */
export const echoed: AnswerInvariant = {
  name: "echoed",
  says: "What a request gives to a thing, the response shows of it, unchanged.",
  source: "documented",
  find(exchange) {
    const answer = objectOf(exchange.body);
    if (!succeeded(exchange) || exchange.told || answer === undefined) return [];
    const sent = sentFields(exchange);
    return Object.entries(sent)
      .filter(([name, value]) => isSet(exchange, name, value) && name in answer && isShownAs(exchange, name))
      .filter(([name, value]) => !isAlike(name, value, answer[name]))
      .map(
        ([name, value]) =>
          `/${name} is ${JSON.stringify(answer[name])}, but ${JSON.stringify(value)} was sent.`,
      );
  },
};

/** The fields of a JSON body, or the parts of a form; those that hold JSON as what they hold. */
function sentFields({ operation, request }: Pick<Exchange, "operation" | "request">): JsonObject {
  const { body } = request;
  if (body === undefined || !("form" in body)) return sentJson(request);
  const { properties = {} } = resolved(requestSchema(operation));
  return Object.fromEntries(
    body.form
      .filter(({ fileName }) => fileName === undefined)
      .map(({ name, value }): [string, Json] => {
        const { type, contentSchema } = resolved(properties[name] ?? {});
        const isText = contentSchema === undefined && [type].flat().includes("string");
        return [name, isText ? value : JSON.parse(value)];
      }),
  );
}

/** Null is the same as nothing, except where it takes away what a PUT finds. */
function isSet({ operation }: Exchange, name: string, value: Json | undefined): boolean {
  return value !== null || (operation.method === "PUT" && ["org_id", "data_collection_id"].includes(name));
}

/** Lists are shown in another form: the rows of a request become evaluations. */
function isShownAs({ operation, places }: Exchange, name: string): boolean {
  const sent = resolved(requestSchema(operation)).properties?.[name];
  const shown = places[0]?.schema.properties?.[name];
  return sent !== undefined && shown !== undefined && ![resolved(sent).type].flat().includes("array");
}

function isAlike(name: string, sent: Json | undefined, shown: Json | undefined): boolean {
  return name === "selected_metrics" ? selectedAlike(sent, shown) : isDeepStrictEqual(shown, sent);
}

function requestSchema({ requestBody }: Exchange["operation"]): Schema {
  return Object.values(requestBody?.content ?? {})[0]?.schema ?? {};
}

function resolved(schema: Schema): Schema {
  const { $ref } = schema;
  return $ref === undefined
    ? schema
    : (bundle.components.schemas[$ref.slice("#/components/schemas/".length)] ?? {});
}
