import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What an installer has to know of the package. */
export type PackageFacts = {
  readonly name: string;
  readonly version: string;
  readonly summary: string;
  readonly requiresPython: string;
  readonly license: string;
  readonly dependencies: readonly string[];
};

const root = join(import.meta.dirname, "../../..");

/** The version is that of the whole repository. */
export async function packageFacts(): Promise<PackageFacts> {
  const { version, license } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return {
    name: "aegis",
    version,
    license,
    summary: "A client of the Aegis evaluation API",
    requiresPython: ">=3.10",
    // The oldest versions are those of Debian 12, with which it is tested.
    dependencies: ["anyio>=3.6,<5", "httpx>=0.23,<1"],
  };
}

/** The files beside the modules: what pip needs to install the folder, and what a user reads first. */
export async function projectFiles(facts: PackageFacts): Promise<Record<string, string>> {
  const { name, version, summary, requiresPython, license, dependencies } = facts;
  return {
    "pyproject.toml": `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "${name}"
version = "${version}"
description = "${summary}"
readme = "README.md"
requires-python = "${requiresPython}"
license = "${license}"
dependencies = ${JSON.stringify(dependencies)}

[tool.hatch.build.targets.wheel]
packages = ["${name}"]
`,
    "README.md": await readFile(join(import.meta.dirname, "README.md"), "utf8"),
    LICENSE: await readFile(join(root, "LICENSE"), "utf8"),
  };
}
