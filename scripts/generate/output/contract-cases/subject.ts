import type { Document, Example, Header, Operation, Parameter } from "../../document/document.ts";
import { BrokenDocument } from "../../read/broken-document.ts";
import type { CaseAnswer, CaseBody, CaseRequest, ContractCase } from "./contract-case.ts";
import { formOf } from "./form.ts";

/** An operation, the valid request that every case varies, and the responses that cases expect. */
export type Subject = {
  readonly document: Document;
  readonly operation: Operation;
  /** `GET /runs/{run_id}`, for titles. */
  readonly name: string;
  readonly request: CaseRequest;
  /** The success, or a documented refusal that depends on what the server holds. */
  readonly accepted: CaseAnswer;
  readonly replies: readonly Reply[];
};

/** A documented response with all its examples. */
type Reply = {
  readonly status: number;
  readonly mediaType: string | null;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly examples: readonly Example[];
};

/** The media type of an error that the document lists for no operation: 405. */
const errorType = "application/json";

/** Refusals that do not depend on what the server holds: they do not excuse a valid request. */
const unconditional = [401, 413, 415, 422];

/**
 * What the cases of an operation are derived from.
 *
 * @throws BrokenDocument if the operation lacks a success, or an example for its request or an id in its
 * path.
 */
export function subjectOf(document: Document, operation: Operation): Subject {
  const replies = repliesOf(operation);
  const success = replies.find(({ status }) => status < 300);
  if (success === undefined) throw new BrokenDocument(`${operation.id} has no success; document its 2xx.`);
  const { status, mediaType, headers } = success;
  const orElse = replies
    .map((reply) => reply.status)
    .filter((each) => each >= 400 && each < 500 && !unconditional.includes(each));
  const method = operation.method.toUpperCase();
  return {
    document,
    operation,
    name: `${method} ${operation.path}`,
    request: { method, path: pathOf(operation, {}), scheme: "Bearer", ...contentOf(document, operation) },
    accepted: {
      status,
      mediaType,
      ...(orElse.length > 0 && { orElse }),
      ...(Object.keys(headers).length > 0 && { headers }),
    },
    replies,
  };
}

/** The path of an operation with the examples of its ids, or with others that are given. */
export function pathOf({ id, path, parameters }: Operation, given: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name] ?? parameters.find((parameter) => parameter.name === name)?.example;
    if (value === undefined)
      throw new BrokenDocument(`Parameter ${name} of ${id} has no example; give it one.`);
    return encodeURIComponent(String(value));
  });
}

/**
 * What makes a case of an operation: its title, the response, and how its request differs from the valid one.
 */
export type Plan = Pick<ContractCase, "title" | "expect"> &
  Partial<Pick<ContractCase, "needs" | "prefer">> & {
    /** Appended to the operation's id. */
    readonly id: string;
    readonly change?: Partial<CaseRequest>;
  };

export function caseOf({ operation, request }: Subject, plan: Plan): ContractCase {
  const { id, title, needs = "nothing", change = {}, prefer, expect } = plan;
  return {
    id: `${operation.id}/${id}`,
    operationId: operation.id,
    title,
    needs,
    request: { ...request, ...change },
    ...(prefer !== undefined && { prefer }),
    expect,
  };
}

/** The response of this status, as the operation documents it. */
export function answerOf({ replies }: Subject, status: number): CaseAnswer {
  const reply = replies.find((each) => each.status === status);
  const { mediaType = errorType, headers = {} } = reply ?? {};
  return { status, mediaType, ...(Object.keys(headers).length > 0 && { headers }) };
}

function repliesOf({ replies }: Operation): Reply[] {
  return replies.flatMap(({ status, bodies, headers }): Reply[] => {
    const answer = { status: Number(status), mediaType: null, headers: held(headers), examples: [] };
    return bodies.length === 0
      ? [answer]
      : bodies.map(({ mediaType, examples }) => ({ ...answer, mediaType, examples }));
  });
}

/** Each promised header's example up to the first quote: what is quoted differs between responses. */
function held(headers: Readonly<Record<string, Header>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([, { required }]) => required === true)
      .map(([name, { example }]) => [name, typeof example === "string" ? [example.replace(/".*/, "")] : []]),
  );
}

function contentOf(
  document: Document,
  { id, request: [body] }: Operation,
): { contentType?: string; body?: CaseBody } {
  if (body === undefined) return {};
  const [example] = body.examples;
  if (example === undefined)
    throw new BrokenDocument(`The request of ${id} has no named example; give it one.`);
  if (body.mediaType === "multipart/form-data") return { body: { form: formOf(document, body) } };
  return { contentType: body.mediaType, body: { json: example.value } };
}

/** The parameters of an operation in a part of the request. */
export function parametersIn({ parameters }: Operation, where: "path" | "query" | "header"): Parameter[] {
  return parameters.filter((parameter) => parameter.in === where);
}
