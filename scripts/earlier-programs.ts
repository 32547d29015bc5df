/**
 * Compiles the programs that users of an earlier version wrote, as its READMEs and its test of the client's
 * types have them, against the tarballs in dist/. What does not compile is a breaking change of the types.
 */
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { publishedPackages, root } from "./pack/published-packages.ts";
import { runTool } from "./pack/run-tool.ts";

const [earlier = ""] = new Command("npm run earlier --")
  .description("Compiles the programs of an earlier version against the tarballs in dist/.")
  .argument("<ref>", "a commit, such as the tag of the version before")
  .parse().args;
const project = mkdtempSync(join(tmpdir(), "aegis-earlier-"));
process.on("exit", () => rmSync(project, { recursive: true, force: true }));

writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
const tarballs = globSync("dist/*.tgz", { cwd: root }).map((file) => join(root, file));
runTool("npm", ["install", "--no-audit", "--no-fund", ...tarballs], project);
const files = [...programs()].map(([name, text]) => {
  writeFileSync(join(project, name), text);
  return name;
});
const types = ["--types", "node", "--typeRoots", join(root, "node_modules/@types")];
const lib = "es2024,dom,dom.iterable,esnext.disposable";
const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--lib", lib];
runTool("tsc", [...options, ...types, ...files], project);
console.log(`The programs of ${earlier} compile: ${files.join(", ")}`);

/** The programs by the names of their files. A package that was not there yet has none. */
function* programs(): Generator<readonly [string, string]> {
  const test = ["test/packages/programs/client-types.ts", "packages/client/check-package-types.ts"];
  const [own] = test.flatMap((file) => textAt(file) ?? []);
  if (own !== undefined) yield ["client-types.ts", own];
  for (const { name } of publishedPackages()) {
    const readme = textAt(`packages/${name}/README.md`) ?? "";
    const [, first] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? [];
    if (first !== undefined) yield [`readme-${name}.ts`, first];
  }
}

/** A file as it was; undefined if it was not there. */
function textAt(file: string): string | undefined {
  const found = runTool("git", ["ls-tree", "--name-only", earlier, file], root).trim();
  return found === "" ? undefined : runTool("git", ["show", `${earlier}:${file}`], root);
}
