/** The id of each metric by its shortname, for those who write a request that wants ids. */
export { metricIds } from "@aegis/generated/metric-ids";
