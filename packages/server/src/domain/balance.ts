// What runs and evaluations cost, for the layers that know the rules only through the domain.

export {
  charactersOf,
  charge,
  type Estimate,
  estimate,
  estimateEvaluation,
  estimateRun,
  isMeasured,
  reservedFor,
} from "@aegis/rules/prices";
