// How much a dataset holds is kept in the store, which knows no metrics.

export { addSizes, noSize, type SampleSize, sizeOfSample, subtractSizes } from "@aegis/metrics";
