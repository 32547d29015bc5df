import type { z } from "zod";
import {
  ErrorBodySchema,
  operationSchemas,
  requestSchemas,
  ValidationErrorBodySchema,
} from "../../../generated/zod/schemas.ts";
import type { Json, JsonObject } from "../../openapi-document.ts";
import type { Call, Driver, Surface } from "../surface.ts";
import { typescript } from "./typescript.ts";

type Schemas = { readonly request?: z.ZodType; readonly response?: z.ZodType };
const schemas: Readonly<Record<string, Schemas>> = operationSchemas;
type Parts = Readonly<Partial<Record<"path" | "query" | "header" | "form", z.ZodType>>>;
const parts: Readonly<Record<string, Parts>> = requestSchemas;

/**
 * Zod's schemas make no calls. Here they stand between a client and its user: paths, queries, bodies and
 * answers are what the schemas make of them, so that one which lacks a property, or refuses a value, is seen.
 */
export const zod: Surface = {
  unavailable: null,
  async open(place) {
    const driver = await typescript.open(place);
    return { ...driver, call: (call) => parsed(driver, call) };
  },
};

async function parsed(driver: Driver, given: Call) {
  const refusal = refusalOf(given);
  if (refusal === undefined) return parsedCall(driver, withParsedParts(given));
  const answer = await driver.call(given);
  if ("data" in answer) throw new Error(`Zod refuses what ${given.operation} takes: ${refusal}`);
  return answer;
}

/** What a schema says against the path, the query or the form. The API must refuse it, too. */
function refusalOf({ operation, path = {}, query = {}, body = {} }: Call): string | undefined {
  const schemas = parts[operation] ?? {};
  const tried = [
    schemas.path?.safeParse(path),
    schemas.query?.safeParse(query),
    schemas.form?.safeParse({ ...textsOf(body), file: new Blob() }),
  ];
  return tried.find((result) => result?.success === false)?.error?.message;
}

async function parsedCall(driver: Driver, { body, ...call }: Call) {
  const { request, response } = schemas[call.operation] ?? {};
  const sent = request === undefined ? body : Object(request.parse(body));
  const answer = await driver.call(body === undefined ? call : { ...call, body: sent });
  if ("data" in answer) {
    const { data } = answer;
    return response === undefined ? { data } : { data: asJson(response.parse(data)) };
  }
  const { status, detail } = answer.error;
  const told = status === 422 ? ValidationErrorBodySchema : ErrorBodySchema;
  return { error: { status, detail: asJson(told.parse({ detail }).detail) } };
}

function withParsedParts(call: Call): Call {
  const { path, query } = parts[call.operation] ?? {};
  return {
    ...call,
    ...(path && { path: Object(path.parse(call.path)) }),
    ...(query && { query: Object(query.parse(call.query ?? {})) }),
  };
}

/** A form says an object as JSON. */
function textsOf(body: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === "object" && value !== null ? JSON.stringify(value) : value,
    ]),
  );
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
