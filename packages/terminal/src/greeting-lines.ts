/**
 * What a server says once it listens: a sentence, its facts in two columns, then calls to try, and how to
 * stop it.
 */
export function greetingLines({
  title,
  facts,
  more,
  stop,
}: {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Lines below the facts. */
  readonly more: readonly string[];
  /** The last line. */
  readonly stop: string;
}): string {
  const width = Math.max(...facts.map(([name]) => name.length));
  const columns = facts.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  return [title, "", ...columns, "", ...more, "", stop, ""].join("\n");
}
