import { describe, expect, test } from "vitest";
import documentChanges from "./document-changes.json" with { type: "json" };
import oasdiff from "./oasdiff-checks.json" with { type: "json" };
import schemaChanges from "./schema-changes.json" with { type: "json" };

/**
 * The verdicts of the rows that name a check, by its id or, if it is about a schema, by what follows the
 * place: a change of a schema is tried in every place.
 */
function verdictsOn(id: string): readonly (string | null)[] {
  const [, direction, what] =
    /^(request|response)-(?:body|property|parameter-property|parameter|header)-(.+)$/.exec(id) ?? [];
  const names = (checks: readonly string[]) =>
    checks.includes(id) || (what !== undefined && checks.includes(what));
  return [
    ...documentChanges.filter(({ checks }) => names(checks)).map(({ level }) => level),
    ...schemaChanges
      .filter(({ checks }) => names(checks))
      .map((row) => ((direction ?? id.split("-")[0]) === "response" ? row.response : row.request)),
  ];
}

const { checks, milder } = oasdiff;
const reasons: Readonly<Record<string, string>> = milder;

describe("of oasdiff's checks", () => {
  test.each([...checks.error, ...checks.warning, ...checks.info])("%s is tried by a row", (id) => {
    expect(verdictsOn(id)).not.toEqual([]);
  });

  test.each(checks.error.filter((id) => !(id in reasons)))("%s breaks here, too", (id) => {
    expect(new Set(verdictsOn(id))).toEqual(new Set(["breaking"]));
  });

  test.each(Object.entries(reasons))("%s does not break here: %s", (id) => {
    expect(checks.error).toContain(id);
    expect(verdictsOn(id)).not.toContain("breaking");
  });
});
