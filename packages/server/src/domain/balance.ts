// What runs and evaluations cost, for the layers that know the rules only through the domain.

export {
  charactersOf,
  charge,
  estimate,
  estimateRun,
  isMeasured,
  reservedFor,
} from "@aegis/rules/prices";
