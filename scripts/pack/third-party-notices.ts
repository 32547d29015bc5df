import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OutputChunk } from "rolldown";
import type { RolldownChunk } from "tsdown";
import { programsOfPages } from "./own-pages.ts";

/**
 * Who wrote what is built into a package, and under which licences: the libraries whose modules are in the
 * chunks, and those in the docs and in the pages that show runs, if the package has them.
 *
 * @param built the folder of the build
 */
export async function thirdPartyNotices(
  chunks: readonly (RolldownChunk | OutputChunk)[],
  built: string,
): Promise<string> {
  const parts = [...librariesIn(chunks)].sort().map(noticeOf);
  if (existsSync(join(built, "generated/docs"))) parts.push(noticesOfDocs());
  if (existsSync(join(built, "generated/web"))) parts.push(...(await noticesOfPages()));
  const begin =
    parts.length === 0
      ? "Nothing of others is built into this package. Its dependencies come with their own licences.\n"
      : "This package has the following software built in. Its dependencies come with their own licences.\n";
  return [begin, ...parts].join(`\n${"-".repeat(80)}\n\n`);
}

/** The folders of the libraries whose modules are in the chunks. */
function librariesIn(chunks: readonly (RolldownChunk | OutputChunk)[]): ReadonlySet<string> {
  const modules = chunks.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
  return new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []));
}

function noticeOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  const by = typeof author === "object" ? author.name : author;
  const head = [`${name} ${version}`, license, texts.length === 0 ? by : undefined]
    .filter((part) => typeof part === "string")
    .join(", ");
  return `${[head, ...texts].join("\n\n")}\n`;
}

/** The pages are Redoc, with React and more, as Redocly's command has them in it. */
function noticesOfDocs(): string {
  const folder = dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json"));
  const notices = readFileSync(join(folder, "THIRD_PARTY_NOTICES"), "utf8");
  return `The docs are made by Redocly CLI, and have Redoc and more of the following in them.\n\n${notices}`;
}

async function noticesOfPages(): Promise<readonly string[]> {
  return [...librariesIn(await programsOfPages())].sort().map(noticeOf);
}
