import type { ContractCase } from "./contract-case.ts";
import { answerOf, caseOf, type Subject } from "./subject.ts";

/**
 * A request without a key, with the key under another scheme, and with the scheme in lower case.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-scheme-object
 */
export function keyCases(subject: Subject): ContractCase[] {
  const { name, accepted } = subject;
  const refused = answerOf(subject, 401);
  return [
    caseOf(subject, {
      id: "key/none",
      title: `${name} refuses a request without a key.`,
      change: { scheme: null },
      expect: refused,
    }),
    caseOf(subject, {
      id: "key/wrong-scheme",
      title: `${name} refuses a key under the scheme Basic.`,
      change: { scheme: "Basic" },
      expect: refused,
    }),
    caseOf(subject, {
      id: "key/lower-case",
      title: `${name} takes the scheme in lower case, as HTTP has it.`,
      change: { scheme: "bearer" },
      expect: accepted,
    }),
  ];
}
