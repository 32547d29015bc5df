const width = 88;

/**
 * A JSON value as one would write it by hand in Python: on one line if it fits. `depth` is the indentation,
 * in steps of four spaces.
 */
export function pythonLiteral(value: unknown, depth = 0): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  // The escapes of JSON are those of Python too.
  if (typeof value !== "object") return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const parts = Array.isArray(value)
    ? value.map((item) => pythonLiteral(item, depth + 1))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${pythonLiteral(item, depth + 1)}`);
  const oneLine = `${open}${parts.join(", ")}${close}`;
  const indent = "    ".repeat(depth);
  if (!oneLine.includes("\n") && indent.length + oneLine.length <= width) return oneLine;
  return [open, ...parts.map((part) => `${indent}    ${part},`), indent + close].join("\n");
}
