import { readFile } from "node:fs/promises";
import { type Document, operationsOf } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { bannerComment } from "./banner.ts";
import { bodyCases } from "./contract-cases/body-cases.ts";
import type { ContractCase } from "./contract-cases/contract-case.ts";
import { exampleCases } from "./contract-cases/example-cases.ts";
import { formCases } from "./contract-cases/form-cases.ts";
import { keyCases } from "./contract-cases/key-cases.ts";
import { methodCases } from "./contract-cases/method-cases.ts";
import { parameterCases } from "./contract-cases/parameter-cases.ts";
import { subjectOf } from "./contract-cases/subject.ts";

/**
 * What a server must do to keep the contract: a JSON array with one case on each line.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#operation-object
 */
export function contractCases(document: Document): string {
  return `[\n${casesOf(document)
    .map((each) => JSON.stringify(each))
    .join(",\n")}\n]\n`;
}

/**
 * All cases of a document, operation by operation.
 *
 * @throws BrokenDocument if an operation lacks an example that its cases are derived from
 */
export function casesOf(document: Document): ContractCase[] {
  const subjects = operationsOf(document).map((operation) => subjectOf(document, operation));
  const cases = [
    ...subjects.flatMap((subject) => [
      ...exampleCases(subject),
      ...keyCases(subject),
      ...parameterCases(subject),
      ...bodyCases(subject),
      ...formCases(subject),
    ]),
    ...methodCases(subjects),
  ];
  const twice = [...Map.groupBy(cases, ({ id }) => id)].filter(([, same]) => same.length > 1);
  if (twice.length > 0)
    throw new BrokenDocument(...twice.map(([id]) => `Two contract cases are called ${id}.`));
  return cases;
}

/** The types of a case, for its readers: a copy of the generator's own file, under the banner. */
export async function contractCaseTypes(): Promise<string> {
  return (
    bannerComment + (await readFile(new URL("contract-cases/contract-case.ts", import.meta.url), "utf8"))
  );
}
