import type { CaseRequest } from "@aegis/contract/cases";
import { type Json, type JsonObject, type Operation, operationOf } from "../../openapi-document.ts";
import { sourceOfStatus } from "../documented.ts";
import type { ContractResponse } from "../send.ts";
import { type Place, placesOf } from "./places.ts";

/** A request of the suite and the response to it, read by what the document says of both. */
export type Exchange = {
  readonly operation: Operation;
  readonly request: CaseRequest;
  readonly response: ContractResponse;
  /** The JSON of the body; the text of any other body. Undefined if it is not JSON, but should be. */
  readonly body: Json | undefined;
  /** Every value of the body with its schema; none if the document has no such response. */
  readonly places: readonly Place[];
  /**
   * Whether the request told the server how to respond, or was broken on purpose: then the response need not
   * fit the request.
   */
  readonly told: boolean;
};

/** Reads a response. */
export function exchangeOf(
  operationId: string,
  request: CaseRequest,
  response: ContractResponse,
  told = false,
): Exchange {
  const operation = operationOf(operationId);
  const isJson = response.mediaType === "application/json";
  const body = isJson ? jsonOf(response.text) : response.text;
  const content = operation.responses[response.status]?.content?.[response.mediaType ?? ""];
  const source = sourceOfStatus(operation, response.status);
  const places = body === undefined || content === undefined ? [] : placesOf(content.schema, body, source);
  return { operation, request, response, body, places, told };
}

/** Whether the request did what it asks for. */
export function succeeded({ response }: Exchange): boolean {
  return response.status >= 200 && response.status < 300;
}

/** The objects of the body that have all of these properties in the document, and in the response. */
export function objectsWith(
  { places }: Exchange,
  ...names: readonly string[]
): { readonly place: Place; readonly object: JsonObject }[] {
  return places.flatMap((place) => {
    const object = objectOf(place.value);
    const { properties = {} } = place.schema;
    if (object === undefined || !names.every((name) => name in properties && name in object)) return [];
    return [{ place, object }];
  });
}

/** An object; undefined for anything else. */
export function objectOf(value: Json | undefined): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

/** The JSON that a request sends, if it is an object; empty for any other body. */
export function sentJson({ body }: CaseRequest): JsonObject {
  if (body === undefined || !("json" in body)) return {};
  const json = jsonOf(JSON.stringify(body.json) ?? "null");
  return objectOf(json) ?? {};
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Undefined if the text is not JSON. */
export function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
