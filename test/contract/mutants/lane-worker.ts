import { parentPort, workerData } from "node:worker_threads";
import { type Hunted, huntIn } from "./lane.ts";
import { mutants } from "./mutants.ts";

// Hunts the mutants with the given names, one after the other, and says what became of each.
const { kind, names } = workerData;
for (const mutant of mutants.filter(({ name }) => names.includes(name))) {
  const hunted: Hunted = { mutant, ...(await huntIn(kind, mutant)) };
  parentPort?.postMessage(hunted);
}
