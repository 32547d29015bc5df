import { end, insensitive, name, names, nothing, type Rewriting } from "./pieces.ts";

/** Snowflake. */
export const snowflakeForms: readonly Rewriting[] = [
  [
    insensitive(
      `\\b(?:GRANT|REVOKE)\\s+[\\w\\s,]*?\\bON\\s+(?:(?:ALL|FUTURE)\\s+[A-Z]+(?:\\s+[A-Z]+)?\\s+IN\\s+(?:SCHEMA|DATABASE)|SCHEMA)\\s+${name}\\s+(?:TO|FROM)\\s+(?:DATABASE\\s+)?(?:ROLE\\s+)?${names}${end}`,
    ),
    nothing,
  ],
  [
    insensitive(
      `\\b(?:DESCRIBE|DESC)\\s+(?:(?:DYNAMIC|EXTERNAL|ICEBERG|HYBRID|EVENT)\\s+(?:TABLE|VOLUME)|MATERIALIZED\\s+VIEW|COMPUTE\\s+POOL|(?:MASKING|ROW\\s+ACCESS|NETWORK|SESSION|PASSWORD)\\s+(?:POLICY|RULE)|(?:API|SECURITY|CATALOG|STORAGE|NOTIFICATION)\\s+INTEGRATION|APPLICATION\\s+PACKAGE|DATABASE\\s+ROLE)\\s+${name}${end}`,
    ),
    nothing,
  ],
  [
    insensitive(
      `\\s+(?:WITH\\s+)?(?:MASKING|PROJECTION)\\s+POLICY\\s+${name}(?:\\s+USING\\s*\\([\\w\\s,]*\\))?`,
    ),
    "",
  ],
  [insensitive("(\\b(?:KEY|UNIQUE|\\)))\\s+(?:NO)?RELY\\b"), "$1"],
  [insensitive("\\bNOT\\s+NULL\\s+FOREIGN\\s+KEY\\s+REFERENCES"), "REFERENCES"],
  [insensitive("\\b(?:SHOW|OMIT)\\s+EMPTY\\s+MATCHES|\\bWITH\\s+UNMATCHED\\s+ROWS"), ""],
  [
    insensitive(
      "\\bAFTER\\s+MATCH\\s+SKIP(?:\\s+PAST\\s+LAST\\s+ROW|\\s+TO\\s+NEXT\\s+ROW|\\s+TO\\s+(?:FIRST|LAST)\\s+\\w+)?",
    ),
    "",
  ],
  [insensitive("\\bINCREMENT\\s+-\\s*(\\d)"), "INCREMENT $1"],
  [insensitive("\\(\\s*INPUT\\s*=>"), "("],
];
