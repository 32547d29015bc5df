import { finishedDocument } from "../document/finished-document.ts";
import type { Built } from "../output.ts";
import { outputs } from "../outputs.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { readSource } from "../read/source.ts";
import type { Tree } from "./tree.ts";

/** Is called when a step has ended, with the milliseconds that it took. */
export type OnTiming = (step: string, milliseconds: number) => void;

/**
 * Builds the generated files, all at once, as texts. Nothing is written.
 *
 * @param folder - The source folder.
 * @param wanted - Which outputs to build, by name.
 * @throws BrokenDocument with the problems of all outputs
 */
export async function build(
  folder: string,
  wanted: (name: string) => boolean,
  onTiming: OnTiming,
): Promise<Tree> {
  const timed = async <T>(step: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    onTiming(step, performance.now() - start);
    return result;
  };
  const source = await timed("read and bundle", () => readSource(folder));
  const document = await timed("finish", () => finishedDocument(source));
  const chosen = Object.entries(outputs).filter(([name]) => wanted(name));
  const settled = await Promise.allSettled(
    chosen.map(([name, output]) => timed(name, () => output({ source, document }))),
  );
  const failures = settled.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  if (failures.length > 0) throw merged(failures);
  const built = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  return new Map(chosen.flatMap(([name], index) => filesOf(name, built[index] ?? "")));
}

/** The file itself, or those of a folder. */
function filesOf(name: string, built: Built): [string, string][] {
  if (typeof built === "string") return [[name, built]];
  return Object.entries(built).map(([file, text]) => [name + file, text]);
}

/** All problems of the document in one error. Of other errors the first is enough. */
function merged(failures: readonly unknown[]): unknown {
  const other = failures.find((failure) => !(failure instanceof BrokenDocument));
  const problems = failures.flatMap((failure) => (failure instanceof BrokenDocument ? failure.problems : []));
  return other ?? new BrokenDocument(...new Set(problems));
}
