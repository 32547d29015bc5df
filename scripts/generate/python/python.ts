import { join } from "node:path";
import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { operationsOf } from "../document/document.ts";
import { bannerHash } from "../output/banner.ts";
import type { Built, Output } from "../output.ts";
import { readTree } from "../write/tree.ts";
import { clientModule } from "./python-client.ts";
import { answerModule, argumentModule } from "./python-objects.ts";
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
  const core = await readTree(join(import.meta.dirname, "core"), (name) => name.includes("__pycache__"));
  const facts = await packageFacts();
  const ruff = formatter();
  const files = [...core, ...Object.entries(modules)].map(([name, text]) => [
    `aegis/${name}`,
    name.endsWith(".py") ? bannerHash + ruff(text.replace("{version}", facts.version)) : text,
  ]);
  return { ...Object.fromEntries(files), ...(await projectFiles(facts)) };
};

/** Ruff, as Python's own teams use it. */
function formatter(): (text: string) => string {
  const settings = { "line-length": 110, "target-version": "py310" };
  const workspace = new Workspace(settings, PositionEncoding.Utf16);
  return (text) => workspace.format(text);
}
