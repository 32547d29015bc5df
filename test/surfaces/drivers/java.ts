import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { processDriver } from "../process-driver.ts";
import type { Surface } from "../surface.ts";
import { javaProgram, noJava } from "./java-program.ts";

let program: ReturnType<typeof javaProgram> | undefined;

/** The client in Java, as `npm run client -- java` writes it. */
export const java: Surface = {
  unavailable: noJava,
  async open(place) {
    program ??= readFile(join(import.meta.dirname, "JavaDriver.java"), "utf8").then((source) =>
      javaProgram("aegis-java-driver", source),
    );
    return processDriver(await program, place);
  },
};
