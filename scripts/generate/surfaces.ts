import type { Output } from "./output.ts";

/** A way to use the API that is made from the document, such as a client in another language. */
export type GeneratedSurface = {
  /** Whether its files are in git. What is large is built by each checkout for itself. */
  readonly isCommitted: boolean;
  /** Loads what it needs only when it runs. */
  readonly files: Output;
};

/**
 * Every generated surface, by the name of its folder in `generated/`. Each has a line in the README, and a
 * proof of the same name in `test/surfaces/surfaces.ts`.
 */
export const surfaces: Readonly<Record<string, GeneratedSurface>> = {
  python: {
    isCommitted: true,
    files: async (material) => (await import("./python/python.ts")).python(material),
  },
  zod: {
    isCommitted: true,
    files: async (material) => (await import("./typescript/zod.ts")).zod(material),
  },
  "tanstack-query": {
    isCommitted: true,
    files: async (material) => (await import("./typescript/tanstack-query.ts")).tanstackQuery(material),
  },
  postman: {
    isCommitted: true,
    files: async (material) => (await import("./collections/postman.ts")).postman(material),
  },
  bruno: {
    isCommitted: true,
    files: async (material) => (await import("./collections/bruno.ts")).bruno(material),
  },
  http: {
    isCommitted: true,
    files: async (material) => (await import("./collections/http-file.ts")).httpFile(material),
  },
  mcp: {
    isCommitted: true,
    files: async ({ document }) => {
      const { tools } = await import("./mcp/tools.ts");
      return { "tools.json": tools(document) };
    },
  },
};

/** The outputs of surfaces. A folder that is not committed hides itself from git. */
export function outputsOf(of: typeof surfaces): Readonly<Record<string, Output>> {
  const outputs: Record<string, Output> = {};
  for (const [name, { isCommitted, files }] of Object.entries(of)) {
    outputs[`${name}/`] = files;
    if (!isCommitted) outputs[`${name}/.gitignore`] = () => "*\n";
  }
  return outputs;
}

/** Whether a generated file belongs to a surface that is not committed. */
export function isOfBuiltSurface(file: string, of = surfaces): boolean {
  const [folder = "", ...inside] = file.split("/");
  return inside.length > 0 && of[folder]?.isCommitted === false;
}
