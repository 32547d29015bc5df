import type { Plugin } from "rolldown";

/**
 * Leaves libraries out of a build that are imported on demand, by what the package never does. If it does
 * after all, the import fails and says so.
 */
export function leaveOut(libraries: readonly string[]): Plugin {
  return {
    name: "leave-out",
    resolveId: {
      order: "pre",
      handler: (id) => (libraries.includes(id) ? `${prefix}${id}` : null),
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const message = `${id.slice(prefix.length)} is not in this package, since nothing in it should need it.`;
      return `throw new Error(${JSON.stringify(message)});`;
    },
  };
}

const prefix = "\0left-out:";
