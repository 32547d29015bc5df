import { clientNames, type OperationId, responseTypes, routes } from "@aegis/contract";
import { type OperationTool, operationTools } from "@aegis/contract/mcp";

/** An operation of the document as a command: `aegis <noun> <verb>`. */
export type ApiOperation = OperationTool & {
  /** Null for an operation that the client has at its top: `aegis evaluate`. */
  readonly noun: string | null;
  readonly verb: string;
  /** The names in its path, in the order of the path. */
  readonly pathNames: readonly string[];
  readonly isPost: boolean;
  /** Whether it answers with a file instead of JSON. */
  readonly isDownload: boolean;
};

/** Every operation, in the order of the document. Nouns and verbs are the client's, in kebab-case. */
export function apiOperations(): readonly ApiOperation[] {
  return operationTools.map((tool) => {
    const { group, method } = clientNames[tool.name];
    const { path, method: httpMethod } = routes[tool.name];
    return {
      ...tool,
      noun: group === null ? null : kebabCase(group),
      verb: kebabCase(method),
      pathNames: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name),
      isPost: httpMethod === "POST",
      isDownload: isDownload(tool.name),
    };
  });
}

function isDownload(operation: OperationId): boolean {
  return Object.entries(responseTypes[operation]).some(
    ([status, type]) => status.startsWith("2") && type !== null && type !== "application/json",
  );
}

/** `dataCollections` and `data_collections` as `data-collections`. */
export function kebabCase(name: string): string {
  return name
    .replaceAll(/(?<=[a-z\d])[A-Z]/g, (letter) => `-${letter}`)
    .replaceAll("_", "-")
    .toLowerCase();
}
