import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { processDriver } from "../process-driver.ts";
import type { Surface } from "../surface.ts";
import { goProgram, noGo } from "./go-program.ts";

let program: Promise<string> | undefined;

/** The client in Go, as `npm run client -- go` writes it. */
export const go: Surface = {
  unavailable: noGo,
  async open(place) {
    program ??= readFile(join(import.meta.dirname, "go_driver.go"), "utf8").then((source) =>
      goProgram("aegis-go-driver", source),
    );
    return processDriver([await program], place);
  },
};
