/**
 * The place of a file that is generated and read while a program runs. It is found by its path and not by the
 * name of its package, which a bundle of this one does not have.
 */
export function generatedFile(name: string): URL {
  return new URL(`../../../generated/${name}`, import.meta.url);
}
