import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aegisLine } from "@aegis/cli/testing";
import { clientNames, requestTypes } from "@aegis/contract";
import type { Json, JsonObject } from "../../openapi-document.ts";
import type { Answer, Call, Surface } from "../surface.ts";

/** The command `aegis <noun> <verb>`, run in this process, with `--json` for everything but files. */
export const cli = {
  unavailable: null,
  async open({ baseUrl, key }) {
    const folder = await mkdtemp(join(tmpdir(), "aegis-surface-cli-"));
    const environment = { AEGIS_API_BASE_URL: baseUrl, AEGIS_API_KEY: key };
    return {
      call: async (call) => {
        const { code, out, err } = await aegisLine([...wordsOf(call), "--json"], folder, { environment });
        if (code > 1) throw new Error(`aegis ${wordsOf(call).join(" ")} ended with ${code}: ${err}`);
        return answerIn(JSON.parse(out), code);
      },
      close: () => rm(folder, { recursive: true }),
    };
  },
} satisfies Surface;

/** What a user types: the client's names in kebab-case, ids, and a flag for whatever else. */
function wordsOf({ operation, path = {}, query = {}, body = {}, file }: Call): readonly string[] {
  const { group, method } = clientNames[operation];
  return [
    ...(group === null ? [] : [kebabCase(group)]),
    kebabCase(method),
    ...Object.values(path).map(String),
    ...flagsOf({ ...query, ...(operation in requestTypes ? body : {}) }),
    ...(file === undefined ? [] : ["--file", file]),
  ];
}

function flagsOf(values: JsonObject): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const flag = kebabCase(name);
    if (value === null) return ["--null", flag];
    if (typeof value === "boolean") return [value ? `--${flag}` : `--no-${flag}`];
    return [`--${flag}`, typeof value === "string" ? value : JSON.stringify(value)];
  });
}

function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll("_", "-");
}

function answerIn(printed: Json & JsonObject, code: number): Answer {
  if (code === 0) return { data: printed };
  const { status, detail = null } = printed;
  return { error: { status: Number(status), detail } };
}
