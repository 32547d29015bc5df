import { contentGenerationFaithfulness } from "./content-generation/content-generation-faithfulness.ts";
import { formatAlignment } from "./content-generation/format-alignment.ts";
import { formatConsistency } from "./content-generation/format-consistency.ts";
import { answerCorrectness } from "./general/answer-correctness.ts";
import { answerRelevancy } from "./general/answer-relevancy.ts";
import { contentConsistency } from "./general/content-consistency.ts";
import { entityFaithfulness } from "./general/entity-faithfulness.ts";
import { factfulness } from "./general/factfulness.ts";
import { faithfulness } from "./general/faithfulness.ts";
import type { Metric } from "./metric.ts";
import { contextFaithfulness } from "./rag/context-faithfulness.ts";
import { contextRankingPrecision } from "./rag/context-ranking-precision.ts";
import { contextRecall } from "./rag/context-recall.ts";
import { contextRelevancy } from "./rag/context-relevancy.ts";
import { contextSufficiency } from "./rag/context-sufficiency.ts";
import { contextWaste } from "./rag/context-waste.ts";
import { bias } from "./safety/bias.ts";
import { harmfulness } from "./safety/harmfulness.ts";
import { misuse } from "./safety/misuse.ts";
import { roleViolation } from "./safety/role-violation.ts";
import { toxicity } from "./safety/toxicity.ts";
import { evasionObfuscation } from "./security/evasion-obfuscation.ts";
import { instructionIntegritySubversionAttempts } from "./security/instruction-integrity-subversion-attempts.ts";
import { piiPhiExfiltrationAttempts } from "./security/pii-phi-exfiltration-attempts.ts";
import { piiPhiLeakage } from "./security/pii-phi-leakage.ts";
import { roleHijacking } from "./security/role-hijacking.ts";
import { systemDataExfiltrationAttempts } from "./security/system-data-exfiltration-attempts.ts";
import { systemDataLeakage } from "./security/system-data-leakage.ts";
import { alphaPerc } from "./structural/alpha-perc.ts";
import { alphanumPerc } from "./structural/alphanum-perc.ts";
import { bleu } from "./structural/bleu.ts";
import { charCtMatch } from "./structural/char-ct-match.ts";
import { exactMatch } from "./structural/exact-match.ts";
import { isBoolean } from "./structural/is-boolean.ts";
import { isDate } from "./structural/is-date.ts";
import { isNumeric } from "./structural/is-numeric.ts";
import { isString } from "./structural/is-string.ts";
import { isValidJson } from "./structural/is-valid-json.ts";
import { isValidPython } from "./structural/is-valid-python.ts";
import { isValidSql } from "./structural/is-valid-sql.ts";
import { isValidXml } from "./structural/is-valid-xml.ts";
import { jsonEqual } from "./structural/json-equal.ts";
import { jsonSchemaMatch } from "./structural/json-schema-match.ts";
import { numericMatch } from "./structural/numeric-match.ts";
import { parCtMatch } from "./structural/par-ct-match.ts";
import { rouge } from "./structural/rouge.ts";
import { sentCtMatch } from "./structural/sent-ct-match.ts";
import { textReadability } from "./structural/text-readability.ts";
import { wordCtMatch } from "./structural/word-ct-match.ts";
import { xmlEqual } from "./structural/xml-equal.ts";
import { xmlSchemaMatch } from "./structural/xml-schema-match.ts";

const registered: readonly Metric[] = [
  contentGenerationFaithfulness,
  formatAlignment,
  formatConsistency,
  answerCorrectness,
  answerRelevancy,
  contentConsistency,
  entityFaithfulness,
  factfulness,
  faithfulness,
  contextFaithfulness,
  contextRankingPrecision,
  contextRecall,
  contextRelevancy,
  contextSufficiency,
  contextWaste,
  bias,
  harmfulness,
  misuse,
  roleViolation,
  toxicity,
  evasionObfuscation,
  instructionIntegritySubversionAttempts,
  piiPhiExfiltrationAttempts,
  piiPhiLeakage,
  roleHijacking,
  systemDataExfiltrationAttempts,
  systemDataLeakage,
  alphaPerc,
  alphanumPerc,
  bleu,
  charCtMatch,
  exactMatch,
  isBoolean,
  isDate,
  isNumeric,
  isString,
  isValidJson,
  isValidPython,
  isValidSql,
  isValidXml,
  jsonEqual,
  jsonSchemaMatch,
  numericMatch,
  parCtMatch,
  rouge,
  sentCtMatch,
  textReadability,
  wordCtMatch,
  xmlEqual,
  xmlSchemaMatch,
];

/** Every metric, in the order of the ids. */
export const metrics: readonly Metric[] = registered.toSorted((left, right) => left.id - right.id);

const byName = new Map(
  metrics.flatMap((metric) => [
    [metric.shortname, metric],
    [String(metric.id), metric],
  ]),
);

/** Names that requests may use besides the shortname. */
const aliases: Readonly<Record<string, string>> = { answer_correctness: "ans_corr" };

/** Finds a metric by its shortname, an alias of it, or its id. */
export function findMetric(name: string | number): Metric | undefined {
  const key = String(name);
  return byName.get(Object.hasOwn(aliases, key) ? (aliases[key] ?? key) : key);
}
