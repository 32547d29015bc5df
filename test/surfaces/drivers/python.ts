import { join } from "node:path";
import { clientNames } from "@aegis/contract";
import { processDriver } from "../process-driver.ts";
import type { Surface } from "../surface.ts";
import { noPython, pythonProgram } from "./python-program.ts";

const script = join(import.meta.dirname, "python_driver.py");
const packageFolder = join(import.meta.dirname, "../../../generated/python");

/** The Python package, with its client of one of two kinds. */
export function python(kind: "sync" | "async"): Surface {
  const variables = {
    CLIENT_NAMES: JSON.stringify(clientNames),
    PYTHONPATH: packageFolder,
    PYTHONDONTWRITEBYTECODE: "1",
  };
  return {
    unavailable: noPython,
    open: (place) => processDriver([pythonProgram, script, kind], place, variables),
  };
}
