/** How Redocly begins the message about a file that cannot be parsed; the reason follows. */
const parseError = "Failed to parse: ";

/** How it begins the message about a reference that leads nowhere, if it gives a reason. */
const referenceError = "Can't resolve $ref: ";

/** Why a reference leads nowhere, if that is the problem and Redocly says why. */
export function unresolvedBecause({ message }: { message: string }): string | undefined {
  return reason(message, referenceError);
}

/**
 * Problems without those that follow from another. Redocly reports a file that cannot be parsed at each
 * reference to it, and the reference too.
 */
export function rootCauses<P extends { readonly message: string }>(problems: readonly P[]): readonly P[] {
  const unparsed = new Set<string>();
  const first = problems.filter(({ message }) => {
    const why = reason(message, parseError);
    const isKnown = why !== undefined && unparsed.has(why);
    if (why !== undefined) unparsed.add(why);
    return !isKnown;
  });
  return first.filter((problem) => !unparsed.has(unresolvedBecause(problem) ?? ""));
}

function reason(message: string, start: string): string | undefined {
  return message.startsWith(start) ? message.slice(start.length) : undefined;
}
