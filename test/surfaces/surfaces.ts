import { mcp } from "./drivers/mcp.ts";
import { python } from "./drivers/python.ts";
import { typescript } from "./drivers/typescript.ts";
import type { Surface } from "./surface.ts";

/** Every surface by its name; one that is generated has the name of its folder in `generated/`. */
export const surfaces: Readonly<Record<string, Surface>> = {
  typescript,
  python: python("sync"),
  "python async": python("async"),
  mcp,
};
