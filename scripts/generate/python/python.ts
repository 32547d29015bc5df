import { join } from "node:path";
import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { operationsOf } from "../document/document.ts";
import { hostedUrl } from "../document/hosted-url.ts";
import { bannerHash } from "../output/banner.ts";
import type { Built, Output } from "../output.ts";
import { readTree } from "../write/tree.ts";
import { answerModule } from "./python-answers.ts";
import { argumentModule } from "./python-arguments.ts";
import { clientModule } from "./python-client.ts";
import { packageFacts, projectFiles } from "./python-project.ts";

/** The Python package: the core, which is written by hand, and what follows from the document. */
export const python: Output = async ({ document }): Promise<Built> => {
  const operations = operationsOf(document);
  const modules = {
    "types.py": answerModule(document, operations),
    "params.py": argumentModule(document, operations),
    "_sync_client.py": clientModule(document, operations, "sync"),
    "_async_client.py": clientModule(document, operations, "async"),
  };
  const written = await Promise.all(
    ["core", "own"].map((name) => readTree(join(import.meta.dirname, name), isCache)),
  );
  const facts = await packageFacts();
  const ruff = formatter();
  const filled = (text: string) =>
    text.replace("{version}", facts.version).replace("{hosted url}", hostedUrl(document));
  const files = [...written.flatMap((tree) => [...tree]), ...Object.entries(modules)].map(([name, text]) => [
    `aegis/${name}`,
    name.endsWith(".py") ? bannerHash + ruff(filled(text)) : text,
  ]);
  return { ...Object.fromEntries(files), ...(await projectFiles(facts)) };
};

function isCache(name: string): boolean {
  return name.includes("__pycache__");
}

/** Ruff, as Python's own teams use it. */
function formatter(): (text: string) => string {
  const settings = { "line-length": 110, "target-version": "py310" };
  const workspace = new Workspace(settings, PositionEncoding.Utf16);
  return (text) => workspace.format(text);
}
