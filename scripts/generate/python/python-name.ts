/** A name in Python's spelling: `createFromDataset` is `create_from_dataset`. */
export function pythonName(camelCase: string): string {
  return camelCase.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The class of a group of operations: `dataCollections` is `DataCollections`. */
export function className(camelCase: string): string {
  return camelCase.charAt(0).toUpperCase() + camelCase.slice(1);
}

/** A name for an argument or a member, with a `_` behind it if Python or the core has that name already. */
export function identifier(name: string): string {
  const plain = name.replaceAll(/\W/g, "_").replace(/^(?=\d)/, "_");
  return reserved.has(plain) ? `${plain}_` : plain;
}

const reserved = new Set(
  [
    "False None True and as assert async await break class continue def del elif else except finally for from",
    "global if import in is lambda nonlocal not or pass raise return try while with yield",
    // Of methods and models.
    "self call load from_json to_dict request_id",
  ].flatMap((line) => line.split(" ")),
);
