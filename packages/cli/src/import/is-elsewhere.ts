/** Whether a variable or the value of an assertion names a file or a package in place of itself. */
export function isElsewhere(text: string): boolean {
  return /^(file:\/\/|package:)/.test(text);
}
