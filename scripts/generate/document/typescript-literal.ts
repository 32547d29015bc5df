const width = 90;

/**
 * A JSON value as one would write it by hand in TypeScript: on one line if it fits, keys without quotes if
 * they need none. `depth` is the indentation, in steps of two spaces.
 */
export function typescriptLiteral(value: unknown, depth = 0): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "undefined";
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{ ", " }"];
  const parts = entries(value, depth + 1);
  if (parts.length === 0) return open.trim() + close.trim();
  const oneLine = `${open}${parts.join(", ")}${close}`;
  const indent = "  ".repeat(depth);
  if (!oneLine.includes("\n") && indent.length + oneLine.length <= width) return oneLine;
  return [open.trim(), ...parts.map((part) => `${indent}  ${part},`), indent + close.trim()].join("\n");
}

function entries(value: object, depth: number): string[] {
  if (Array.isArray(value)) return value.map((item) => typescriptLiteral(item, depth));
  return Object.entries(value).map(([key, item]) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
    return `${name}: ${typescriptLiteral(item, depth)}`;
  });
}
