import type { Operation } from "../../document/document.ts";
import type { ContractCase } from "./contract-case.ts";
import { caseOf, pathOf, type Subject } from "./subject.ts";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/**
 * Each method that a path does not have. `PUT /runs/dataset` could also mean `PUT /runs/{run_id}` with a bad
 * id, so the methods of other matching templates are left out.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#path-item-object
 */
export function methodCases(subjects: readonly Subject[]): ContractCase[] {
  const byPath = Map.groupBy(subjects, ({ operation }) => operation.path);
  return [...byPath].flatMap(([path, [first, ...others]]) => {
    if (first === undefined) return [];
    const allowed = [first, ...others].map(({ request }) => request.method);
    const understood = subjects.filter(({ operation }) => matches(operation, pathOf(first.operation, {})));
    const taken = new Set(understood.map(({ request }) => request.method));
    return methods
      .filter((method) => !taken.has(method))
      .map((method) =>
        caseOf(
          { ...first, request: { method, path: first.request.path, scheme: "Bearer" } },
          {
            id: `method/${method}`,
            title: `${path} refuses ${method} and says which methods it has.`,
            expect: { status: 405, mediaType: "application/json", headers: { Allow: allowed } },
          },
        ),
      );
  });
}

function matches({ path }: Operation, address: string): boolean {
  return new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(address);
}
