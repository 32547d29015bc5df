import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withoutElements, withoutUnusedConstants } from "./edit-source.ts";

/** Which file lists the checks, and which one the kinds of tests. */
const lists = ["scripts/check.ts", "vitest.config.ts"];

/** What Vitest's configuration is, for us. */
type Config = {
  readonly test: { readonly projects: readonly { readonly test: Project }[] };
};
type Project = {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
};

/** `npm test` runs no check whose tests are gone. */
export async function trimChecks(root: string): Promise<void> {
  const config: { default: Config } = await import(pathToFileURL(join(root, "vitest.config.ts")).href);
  const empty = config.default.test.projects
    .filter(
      ({ test }) =>
        globSync([...test.include], { cwd: root, exclude: [test.exclude ?? []].flat() }).length === 0,
    )
    .map(({ test }) => test.name);
  for (const file of lists) {
    const text = readFileSync(join(root, file), "utf8");
    const trimmed = withoutElements(
      text,
      (element) => namesOneOf(element, empty) || packsWhatIsGone(root, element),
    );
    writeFileSync(join(root, file), withoutUnusedConstants(trimmed));
  }
}

function namesOneOf(element: string, names: readonly string[]): boolean {
  return names.some((name) => element.includes(`name: "${name}"`));
}

/** A package is packed and tried out by its own smoke test. */
function packsWhatIsGone(root: string, element: string): boolean {
  const [, name] = /check-package\.ts", "([\w-]+)"/.exec(element) ?? [];
  return name !== undefined && !existsSync(join(root, "packages", name, "check-package-smoke.mjs"));
}
