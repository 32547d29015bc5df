import { responseOf } from "../../../openapi-document.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** Headers hold what the document says of them. */
export const documentedHeaders: AnswerInvariant = {
  name: "documented-headers",
  says: "A header that a response has by the document is there if it is required, and fits its schema.",
  source: "documented",
  find({ operation, response }) {
    const headers = responseOf(operation, response.status)?.headers ?? {};
    return Object.entries(headers).flatMap(([name, { required, schema }]) => {
      const value = response.headers.get(name);
      if (value === null) return required === true ? [`There is no header ${name}.`] : [];
      return misfits(value, schema).map((why) => `The header ${name} is "${value}", ${why}.`);
    });
  },
};

type HeaderSchema = {
  readonly type?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
};

function misfits(value: string, { type, minimum, maximum, pattern, enum: members }: HeaderSchema): string[] {
  if (type === "integer" && !/^\d+$/.test(value)) return ["not a whole number"];
  if (minimum !== undefined && Number(value) < minimum) return [`less than ${minimum}`];
  if (maximum !== undefined && Number(value) > maximum) return [`more than ${maximum}`];
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value))
    return [`which does not match ${pattern}`];
  return members === undefined || members.includes(value) ? [] : [`not one of ${members.join(", ")}`];
}
