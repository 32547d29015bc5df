import type { XsdValidator } from "libxml2-wasm";
import { LRUCache } from "lru-cache";
import { defineMetric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import { libxml, readXml, sentenceOf } from "./xml/read-xml.ts";

/**
 * 100 if the output is XML within the limits of is_valid_xml and the XML Schema (XSD 1.0) accepts it, else 0;
 * 0 for empty output.
 *
 * The evaluation fails, without a score, if the schema is missing, empty, not XML or not an XML Schema.
 * Nothing that a schema or a document refers to is fetched, from the network or from files: a schema that
 * includes another one fails, an import is ignored. A number has one zero, in keys too; the evaluation fails
 * if -0 and 0 decide and the schema has texts as well.
 */
export const xmlSchemaMatch = defineMetric({
  id: 25,
  shortname: "xml_schema_match",
  label: "XML Schema Match",
  category: "Structural",
  description: "Whether the output is XML that an XML Schema accepts.",
  score_summary: "100 if the schema accepts it, otherwise 0; without a schema the evaluation fails.",
  needs: ["output"],
  arguments: [
    {
      name: "schema",
      type: "string",
      default: null,
      required: false,
      description: "The XML Schema (XSD) as text. Nothing it refers to is fetched.",
      maxLength: 4_000_000,
    },
  ],
  threshold: 100,
  source: "documented",
  isolated: true,
  prepare: () => libxml(),
  async score({ output }, { schema }) {
    if (schema === null || schema.trim() === "") refuse("is missing or empty");
    const library = await libxml();
    const validator = validators.get(schema) ?? compile(library, schema);
    validators.set(schema, validator);
    const problem = problemOf(library, validator, output);
    const verdict = mayMeetTwoZeros(schema, output)
      ? withOneZero(library, validator, schema, output, problem)
      : problem;
    return verdict === undefined
      ? { score: 100, explanation: "The schema accepts the output." }
      : { score: 0, explanation: verdict };
  },
});

type Library = Awaited<ReturnType<typeof libxml>>;

/** @returns what is wrong with a document, as a sentence, or undefined if the schema accepts it */
function problemOf(library: Library, validator: XsdValidator, output: string): string | undefined {
  const read = readXml(library, output);
  if ("problem" in read) return `The output is not XML: ${read.problem}.`;
  using document = read.document;
  try {
    validator.validate(document);
    return undefined;
  } catch (cause) {
    if (!(cause instanceof library.XmlError)) throw cause;
    if (!(cause instanceof library.XmlValidateError))
      refuse(`asks for more than can be checked: ${sentenceOf(cause)}`);
    return `The schema does not accept the output: ${sentenceOf(cause)}.`;
  }
}

const negativeZero = /(["'>]\s*)-(0+(?:\.0*)?\s*["'<])/g;

function mayMeetTwoZeros(schema: string, output: string): boolean {
  return output.search(negativeZero) >= 0 && /:?\b(?:key|keyref|unique)\b/.test(schema);
}

/**
 * The library takes -0 and 0 for two keys, though a number has one zero. What is not a number is left to it.
 */
function withOneZero(
  library: Library,
  validator: XsdValidator,
  schema: string,
  output: string,
  problem: string | undefined,
): string | undefined {
  const other = problemOf(library, validator, output.replaceAll(negativeZero, "$1$2"));
  if ((problem === undefined) === (other === undefined)) return problem;
  const types = [...schema.matchAll(/\b(?:type|base|itemType)\s*=\s*["'](?:[\w-]+:)?([\w-]+)/g)];
  if (types.some(([, type = ""]) => textual.has(type)))
    throw new MetricError("input", "-0 and 0 are keys, and whether as numbers or as text cannot be told.", {
      metric: "xml_schema_match",
    });
  return other;
}

/** Types by which -0 and 0 are two values. */
const textual = new Set(["string", "normalizedString", "token", "anySimpleType", "anyAtomicType", "anyURI"]);

/** Compiling takes far longer than validating, and the rows of a run share a schema. */
const validators = new LRUCache<string, XsdValidator>({
  max: 16,
  dispose: (validator) => validator.dispose(),
});

function compile(library: Library, schema: string): XsdValidator {
  const read = readXml(library, schema);
  if ("problem" in read) refuse(`is not XML: ${read.problem}`);
  using document = read.document;
  try {
    return library.XsdValidator.fromDoc(document);
  } catch (cause) {
    if (!(cause instanceof library.XmlError)) throw cause;
    return refuse(`is not an XML Schema: ${sentenceOf(cause)}`);
  }
}

function refuse(problem: string): never {
  throw new MetricError("argument", `argument schema ${problem}.`, { metric: "xml_schema_match" });
}
