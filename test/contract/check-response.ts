import type { ContractCase, Loc } from "@aegis/contract/cases";
import { type OperationValidators, type Validate, validators } from "@aegis/contract/validators";
import { exampleOf, type Json, operationOf } from "../openapi-document.ts";
import { isDocumentedError, sourceOfHeader, sourceOfStatus } from "./documented.ts";
import { firstDifference } from "./first-difference.ts";
import { placesOf } from "./invariants/places.ts";
import type { Target } from "./prepare-request.ts";
import type { ContractResponse } from "./send.ts";

/** What is wrong with the response to a case, a sentence each; empty if it keeps the contract. */
export function checkResponse(
  contractCase: ContractCase,
  response: ContractResponse,
  { stateful, onlyDocumented = false }: Pick<Target, "stateful" | "onlyDocumented">,
  exact = !stateful,
): string[] {
  const { operationId, expect } = contractCase;
  const statuses = [expect.status, ...(expect.orElse ?? [])];
  if (!statuses.includes(response.status))
    return [`The status is ${response.status}, not ${statuses.join(" or ")}. ${excerpt(response.text)}`];
  const ofBody = checkBody(operationId, response, onlyDocumented);
  if (response.status !== expect.status) return ofBody;
  return [
    ...checkHeaders(documentedHeaders(contractCase, onlyDocumented), response.headers),
    ...ofBody,
    ...(expect.loc === undefined || onlyDocumented ? [] : checkLoc(expect.loc, response.text)),
    ...(expect.example === undefined || !exact ? [] : checkExample(contractCase, expect.example, response)),
  ];
}

/** Checks media type and schema by what the document says of the operation and the status. */
export function checkBody(
  operationId: string,
  { status, mediaType, text }: ContractResponse,
  onlyDocumented = false,
): string[] {
  const operation = operationOf(operationId);
  const response = operation.responses[status];
  if (onlyDocumented && sourceOfStatus(operation, status) === "decided") return [];
  const documented =
    response === undefined ? "application/json" : (Object.keys(response.content ?? {})[0] ?? null);
  if (documented === null)
    return text === "" ? [] : [`There is a body, but ${status} has none: ${excerpt(text)}`];
  if (mediaType !== documented) return [`The media type is ${mediaType}, not ${documented}.`];
  const validate = validatorOf(operationId, status);
  const body = mediaType === "application/json" ? parsed(text) : text;
  if (body === undefined) return [`The body is not JSON: ${excerpt(text)}`];
  if (validate(body)) return [];
  const errors = validate.errors ?? [];
  const schema = response?.content?.[documented]?.schema;
  const judged =
    onlyDocumented && schema !== undefined
      ? errors.filter((error) => isDocumentedError(error, placesOf(schema, parsed(text) ?? null)))
      : errors;
  return judged.map(
    ({ instancePath, message }) => `The body breaks its schema: ${instancePath || "the whole"} ${message}.`,
  );
}

/** Of the body that every error has, but for that of a 422. */
const errorBody = errorBodyOf(Object.values<OperationValidators>(validators));

function errorBodyOf(all: readonly OperationValidators[]): Validate {
  const statuses = all.flatMap(({ responses }) => Object.entries(responses));
  const [, validate] = statuses.find(([status]) => /^(?!422)[45]/.test(status)) ?? [];
  if (validate === undefined) throw new Error("The document has no error with a body.");
  return validate;
}

/** An error that is not documented for the operation, such as 405, has the usual body of an error. */
function validatorOf(operationId: string, status: number) {
  const table: Readonly<Record<string, OperationValidators>> = validators;
  return table[operationId]?.responses[status] ?? errorBody;
}

/** The headers that a case expects, as far as they are judged. */
function documentedHeaders({ operationId, expect }: ContractCase, onlyDocumented: boolean) {
  const headers = expect.headers ?? {};
  if (!onlyDocumented) return headers;
  const names = Object.keys(headers).filter(
    (name) => sourceOfHeader(operationOf(operationId), expect.status, name) === "documented",
  );
  return Object.fromEntries(names.map((name) => [name, headers[name] ?? []]));
}

function checkHeaders(expected: Readonly<Record<string, readonly string[]>>, headers: Headers): string[] {
  return Object.entries(expected).flatMap(([name, texts]) => {
    const value = headers.get(name);
    if (value === null) return [`There is no header ${name}.`];
    const missing = texts.filter((text) => !value.includes(text));
    return missing.map((text) => `The header ${name} is "${value}", which lacks "${text}".`);
  });
}

function checkLoc(loc: Loc, text: string): string[] {
  const detail: unknown = Object(parsed(text)).detail;
  const found: unknown[] = Array.isArray(detail) ? detail.map((error) => Object(error).loc) : [];
  if (found.some((each) => Array.isArray(each) && loc.every((step, index) => each[index] === step)))
    return [];
  return [`No field error is at ${JSON.stringify(loc)}; they are at ${JSON.stringify(found)}.`];
}

function checkExample(
  { operationId }: ContractCase,
  name: string,
  { status, text, mediaType }: ContractResponse,
): string[] {
  const body = mediaType === "application/json" ? parsed(text) : text;
  // The schemas allow properties that they do not name; what was seen of those becomes a warning.
  const difference = firstDifference(body, exampleOf(operationId, status, name), true);
  return difference === undefined ? [] : [`The body is not the example ${name}: ${excerpt(difference)}`];
}

/** Undefined if the text is not JSON; no JSON is undefined. */
function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function excerpt(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 300)} …`;
}
