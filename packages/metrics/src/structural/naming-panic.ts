/**
 * Calls a parser that was compiled from Rust. If it panics, it prints a trace by `console.error` and traps
 * with "unreachable": here nothing is printed, and the error says what the panic said.
 */
export function namingPanic<T>(parse: () => T): T {
  const printed: string[] = [];
  const { error: print } = console;
  console.error = (text: unknown) => printed.push(String(text));
  try {
    return parse();
  } catch (cause) {
    const [first] = printed.join("\n").split("\n\nStack:");
    throw first ? new Error(`the parser broke off: ${first.trim()}`, { cause }) : cause;
  } finally {
    console.error = print;
  }
}
