import { readdirSync } from "node:fs";
import { join } from "node:path";
import { docsFolder } from "@aegis/contract/document";

/** The pages beside the reference, as they are addressed below `/docs/`: `guide/`, `metrics/bleu.html`. */
export const guidePages: readonly string[] = ["guide", "metrics"].flatMap((folder) =>
  readdirSync(join(docsFolder, folder))
    .filter((name) => name.endsWith(".html"))
    .map((name) => `${folder}/${name.replace(/^index\.html$/, "")}`),
);
