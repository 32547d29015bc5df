/** Whether a text of promptfoo names a file or a program in place of itself. */
export function isElsewhere(text: string): boolean {
  return /^(file|https?|exec|python|package):/.test(text.trim());
}
