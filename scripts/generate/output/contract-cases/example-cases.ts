import type { ContractCase } from "./contract-case.ts";
import { answerOf, caseOf, type Subject } from "./subject.ts";

/**
 * Every documented status with each of its examples. All but 304 need a state: the one that the example shows
 * or, without a body, the one in which the operation succeeds.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#responses-object
 * @see https://spec.openapis.org/oas/v3.1.1.html#example-object
 */
export function exampleCases(subject: Subject): ContractCase[] {
  const { name, operation, replies } = subject;
  return replies.flatMap(({ status, examples, mediaType }) => {
    const answer = answerOf(subject, status);
    if (status === 304) {
      const { orElse } = subject.accepted;
      return [
        caseOf(subject, {
          id: `${status}`,
          title: `${name} answers ${status} to a client that has it already.`,
          change: { headers: { "If-None-Match": "*" } },
          prefer: `code=${status}`,
          expect: { ...answer, ...(orElse !== undefined && { orElse }) },
        }),
      ];
    }
    if (mediaType === null) {
      return [
        caseOf(subject, {
          id: `${status}`,
          title: `${name} answers ${status} without a body.`,
          needs: { state: operation.id },
          prefer: `code=${status}`,
          expect: answer,
        }),
      ];
    }
    return examples.map((example) =>
      caseOf(subject, {
        id: `${status}/${example.name}`,
        title: `${name} answers ${status} as the example ${example.name} shows.`,
        needs: { state: example.name },
        prefer: `code=${status}, example=${example.name}`,
        expect: { ...answer, example: example.name },
      }),
    );
  });
}
