import { cli } from "./drivers/cli.ts";
import { bruno, httpFile, postman } from "./drivers/collections.ts";
import { go } from "./drivers/go.ts";
import { java } from "./drivers/java.ts";
import { mcp } from "./drivers/mcp.ts";
import { php } from "./drivers/php.ts";
import { python } from "./drivers/python.ts";
import { tanstackQuery } from "./drivers/tanstack-query.ts";
import { typescript } from "./drivers/typescript.ts";
import { zod } from "./drivers/zod.ts";
import type { Surface } from "./surface.ts";

/** Every surface by its name; one that is generated has the name of its folder in `generated/`. */
export const surfaces: Readonly<Record<string, Surface>> = {
  typescript,
  "tanstack-query": tanstackQuery,
  zod,
  python: python("sync"),
  "python async": python("async"),
  mcp,
  cli,
  postman,
  bruno,
  http: httpFile,
  go,
  java,
  php,
};
