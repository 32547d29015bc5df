/** A name in Python's spelling: `createFromDataset` is `create_from_dataset`. */
export function pythonName(camelCase: string): string {
  return camelCase.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The class of a group of operations: `dataCollections` is `DataCollections`. */
export function className(camelCase: string): string {
  return camelCase.charAt(0).toUpperCase() + camelCase.slice(1);
}
