/** How Redocly begins the message about a file that cannot be parsed; the reason follows. */
const parseFault = "Failed to parse: ";

/** How it begins the message about a reference that leads nowhere, where there is a reason to tell. */
const referenceFault = "Can't resolve $ref: ";

/** Why a reference leads nowhere, when the problem is that and Redocly says why. */
export function unresolvedBecause({ message }: { message: string }): string | undefined {
  return reason(message, referenceFault);
}

/**
 * Problems without those that only follow from another: Redocly tells the fault of a file that cannot be
 * parsed anew at each reference to it, and the reference beside it.
 */
export function rootCauses<P extends { readonly message: string }>(problems: readonly P[]): readonly P[] {
  const unparsed = new Set<string>();
  const first = problems.filter(({ message }) => {
    const why = reason(message, parseFault);
    const isTold = why !== undefined && unparsed.has(why);
    if (why !== undefined) unparsed.add(why);
    return !isTold;
  });
  return first.filter((problem) => !unparsed.has(unresolvedBecause(problem) ?? ""));
}

function reason(message: string, fault: string): string | undefined {
  return message.startsWith(fault) ? message.slice(fault.length) : undefined;
}
