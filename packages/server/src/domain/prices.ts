// What evaluations cost, for the layers that know the rules only through the domain.

export { type Prices, pricesByTime, withFreeJudges } from "@aegis/rules/prices";
