/** A version of JSON Schema, by the name of its class in Python's jsonschema. */
export type Draft = "Draft7Validator" | "Draft202012Validator";
