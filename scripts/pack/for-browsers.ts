import type { OutputChunk } from "rolldown";
import { browserBuild } from "../msw/browser-build.ts";

/** An export of a package that has a build of its own for browsers. */
export type ForBrowsers = {
  /** Such as `./msw`. */
  readonly path: string;
  /** Where the package has it. */
  readonly file: string;
  readonly chunk: OutputChunk;
};

/** What is built for browsers, by package and by the path of the export whose place it takes there. */
const builds: Readonly<Record<string, Readonly<Record<string, () => Promise<OutputChunk>>>>> = {
  "@aegis/mock": { "./msw": () => browserBuild() },
};

/** Builds what a package has for browsers alone. */
export function builtForBrowsers(name: string): Promise<readonly ForBrowsers[]> {
  return Promise.all(
    Object.entries(builds[name] ?? {}).map(async ([path, build]) => ({
      path,
      file: `${path.replace("./", "dist/")}/browser.js`,
      chunk: await build(),
    })),
  );
}
