import { readFileSync } from "node:fs";
import type { ContractCase } from "@aegis/generated/contract-case";
import { generatedFile } from "./generated-file.ts";

export type {
  CaseAnswer,
  CaseBody,
  CaseRequest,
  ContractCase,
  FormPart,
  Loc,
  Padding,
} from "@aegis/generated/contract-case";

/**
 * What any server of the API must do, derived from the document: for each operation every documented status,
 * every bound from both sides, every place of a body missing, null and of a wrong type, and so on. Node only.
 */
export const contractCases: readonly ContractCase[] = JSON.parse(
  readFileSync(generatedFile("contract-cases.json"), "utf8"),
);
