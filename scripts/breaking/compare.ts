import { join } from "node:path";
import { redocly } from "../redocly.ts";

/** How much of a new version a change asks for. */
type Impact = "major" | "minor" | "patch";

/** A change between two documents. */
type Change = {
  readonly impact: Impact;
  /** The place, as a JSON pointer through operations. */
  readonly path: string;
  readonly kind: "added" | "removed" | "modified";
  /** What changed there, in words if Redocly has a rule for it. */
  readonly what: string;
};

/** Two documents compared. A change is breaking if a caller of the old one could fail on the new one. */
export type Comparison = {
  readonly versions: { readonly base: string; readonly revision: string };
  readonly changes: readonly Change[];
  readonly breaking: readonly Change[];
  /** Whether `info.version` says that something broke. True if nothing did. */
  readonly ownedUp: boolean;
};

/** The part of Redocly's report that is read here. The command is experimental, hence pinned and checked. */
type Report = {
  reportVersion: string;
  infoVersions: { base: string; revision: string };
  changes: {
    impact: Impact;
    path: string;
    kind: Change["kind"];
    property?: string;
    verdicts: { message: string }[];
  }[];
};

/**
 * Compares two OpenAPI documents.
 *
 * @param base - The file of the old one; `revision` that of the new one. Either may refer to other files.
 * @throws Error with one line if a document cannot be read or Redocly answers in a form not known here.
 */
export async function compare(folder: string, base: string, revision: string): Promise<Comparison> {
  const { out, said } = await redocly(folder, [
    "diff",
    base,
    revision,
    "--format",
    "json",
    "--fail-on",
    "none",
    "--config",
    config,
  ]);
  const report = parsed(out);
  if (report?.reportVersion !== "1") {
    throw new Error(`redocly diff made no report: ${(said || out).trim().replaceAll(/\s*\n\s*/g, " ")}`);
  }
  const changes = report.changes.map(({ impact, path, kind, property, verdicts }) => ({
    impact,
    path,
    kind,
    what: verdicts.map(({ message }) => message).join(" ") || `${property ?? "This"} was ${kind}.`,
  }));
  const breaking = changes.filter(({ impact }) => impact === "major");
  const versions = report.infoVersions;
  return { versions, changes, breaking, ownedUp: breaking.length === 0 || saysSo(versions) };
}

/** Given explicitly: otherwise Redocly would take the rules of whatever redocly.yaml is in `folder`. */
const config = join(import.meta.dirname, "diff.yaml");

function parsed(text: string): Report | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Breaking needs a new major version, or a new minor one before 1.0.0, where everything may still change. */
function saysSo({ base, revision }: Comparison["versions"]): boolean {
  const [oldMajor = 0, oldMinor = 0] = base.split(".").map(Number);
  const [major = 0, minor = 0] = revision.split(".").map(Number);
  return major > oldMajor || (major === 0 && oldMajor === 0 && minor > oldMinor);
}
