import type { Oas3_1Schema } from "@redocly/openapi-core";
import type { Parameter } from "../../document/document.ts";
import type { ContractCase } from "./contract-case.ts";
import { shapeOf } from "./shape.ts";
import { answerOf, caseOf, parametersIn, pathOf, type Subject } from "./subject.ts";
import { scalarBounds } from "./variants.ts";

/**
 * Each parameter in turn: words instead of numbers, the forms of a boolean, both sides of each bound.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#parameter-object
 */
export function parameterCases(subject: Subject): ContractCase[] {
  const { operation } = subject;
  return [
    ...parametersIn(operation, "path").flatMap((parameter) =>
      casesOf(subject, parameter, "path", (value) => ({
        path: pathOf(operation, { [parameter.name]: value }),
      })),
    ),
    ...parametersIn(operation, "query").flatMap((parameter) =>
      casesOf(subject, parameter, "query", (value) => ({ query: { [parameter.name]: value } })),
    ),
    // What is good about a key is good once: with the next request it is another request's.
    ...parametersIn(operation, "header").flatMap((parameter) =>
      casesOf(subject, parameter, "header", (value) => ({ headers: { [parameter.name]: value } })).filter(
        ({ expect }) => expect.status === 422,
      ),
    ),
    unknownCase(subject),
  ];
}

/** An operation that takes query parameters takes no others. */
function unknownCase(subject: Subject): ContractCase {
  const takes = parametersIn(subject.operation, "query").length > 0;
  return caseOf(subject, {
    id: "query/unknown",
    title: `${subject.name} ${takes ? "refuses" : "ignores"} a query parameter that it does not know.`,
    change: { query: { unknown: "1" } },
    expect: takes ? { ...answerOf(subject, 422), loc: ["query", "unknown"] } : subject.accepted,
  });
}

function casesOf(
  subject: Subject,
  { name, schema = {} }: Parameter,
  where: "path" | "query" | "header",
  change: (value: string) => Partial<ContractCase["request"]>,
): ContractCase[] {
  return shapeOf(subject.document, schema).alternatives.flatMap((alternative) =>
    [...forms(alternative), ...scalarBounds(alternative)].map(([id, says, value, sound]) =>
      caseOf(subject, {
        id: `${where}/${name}/${id}`,
        title: `${subject.name} ${sound ? "takes" : "refuses"} a ${name} that ${says}.`,
        change: change(String(value)),
        expect: sound ? subject.accepted : { ...answerOf(subject, 422), loc: [where, name] },
      }),
    ),
  );
}

/** Texts that are, or are not, a value of the type. The forms of a boolean are those that FastAPI takes. */
function forms({
  type,
  format,
}: Oas3_1Schema): (readonly [name: string, says: string, value: string, sound: boolean])[] {
  if (type === "number") return [["word", "is a word", "abc", false]];
  if (format === "date-time")
    return [
      ["word", "is a word", "abc", false],
      ["day", "is a day without a time", "2026-04-01", false],
      ["no-zone", "has no time zone", "2026-04-01T09:12:00", false],
      ["offset", "has an offset and parts of a second", "2026-04-01T11:12:00.5+02:00", true],
    ];
  if (type === "integer")
    return [
      ["word", "is a word", "abc", false],
      ["fraction", "is a fraction", "1.5", false],
    ];
  if (type === "boolean")
    return [
      ...["true", "false", "True", "False", "1", "0"].map(
        (form) => [form, `is ${form}`, form, true] as const,
      ),
      ["word", "is a word", "maybe", false],
      ["other-number", "is a number other than 0 and 1", "2", false],
    ];
  return [];
}
