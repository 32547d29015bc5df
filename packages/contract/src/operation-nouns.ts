/** The types that a caller of the operations has to name. */
export type * from "@aegis/generated/operation-nouns";
