import { end, insensitive, list, name, names, nested, nothing, type Rewriting, type } from "./pieces.ts";

const viewOption = "(?:ENCRYPTION|SCHEMABINDING|VIEW_METADATA)";

const index = `(?:\\s+UNIQUE)?(?:\\s+(?:NON)?CLUSTERED)?(?:\\s+(?:COLUMNSTORE|HASH))?(?:\\s*${nested})?(?:\\s+INCLUDE\\s*${nested})?(?:\\s+WITH\\s*${nested})?`;
const storage = `(?:(?:ON|TEXTIMAGE_ON|FILESTREAM_ON)\\s+${name}(?:\\s*\\(\\s*\\w+\\s*\\))?|WITH\\s*${nested}|AS\\s+(?:NODE|EDGE))`;
const partition = String.raw`PARTITION\s*=?\s*[@\w]+`;
const alteration = [
  `SWITCH(?:\\s+${partition})?\\s+TO\\s+${name}(?:\\s+${partition})?`,
  `SET\\s*${nested}`,
  `(?:MERGE|SPLIT)\\s+RANGE\\s*${nested}`,
  `REBUILD(?:\\s+${partition})?`,
  `(?:ENABLE|DISABLE)\\s+(?:TRIGGER\\s+(?:ALL|${names})|CHANGE_TRACKING|FILETABLE_NAMESPACE)`,
  `ALTER\\s+INDEX\\s+${name}\\s+REBUILD`,
  "DROP\\s+PERIOD\\s+FOR\\s+SYSTEM_TIME",
  `ALTER\\s+COLUMN\\s+${name}\\s+(?:ADD|DROP)\\s+(?:ROWGUIDCOL|PERSISTED|NOT\\s+FOR\\s+REPLICATION|SPARSE|HIDDEN|MASKED)`,
].join("|");
const kind = [
  "AGGREGATE",
  "APPLICATION\\s+ROLE",
  "ASSEMBLY",
  "(?:A?SYMMETRIC|MASTER)\\s+KEY",
  "AVAILABILITY\\s+GROUP",
  "CERTIFICATE",
  "(?:DATABASE\\s+SCOPED\\s+)?CREDENTIAL",
  "DATABASE",
  "DEFAULT",
  "ENDPOINT",
  "EVENT\\s+(?:NOTIFICATION|SESSION)",
  "EXTERNAL\\s+(?:TABLE|DATA\\s+SOURCE|FILE\\s+FORMAT|LANGUAGE|LIBRARY|MODEL|RESOURCE\\s+POOL)",
  "FULLTEXT\\s+(?:CATALOG|INDEX\\s+ON|STOPLIST)",
  "LOGIN",
  "PARTITION\\s+(?:FUNCTION|SCHEME)",
  "(?:SERVER\\s+)?ROLE",
  "RULE",
  "SECURITY\\s+POLICY",
  "SEQUENCE",
  "SERVER\\s+AUDIT(?:\\s+SPECIFICATION)?",
  "SYNONYM",
  "TYPE",
  "USER",
  "WORKLOAD\\s+(?:CLASSIFIER|GROUP)",
  "XML\\s+SCHEMA\\s+COLLECTION",
].join("|");

/** T-SQL's tables, views, indexes and types. */
export const microsoftObjects: readonly Rewriting[] = [
  [
    insensitive(
      `\\b(VIEW\\s+${name}\\s*(?:\\([\\w\\s,]*\\))?)\\s*WITH\\s+${viewOption}(?:\\s*,\\s*${viewOption})*\\s+AS\\b`,
    ),
    "$1 AS",
  ],
  [
    insensitive(
      `\\b(ALTER\\s+TABLE\\s+${name}\\s+ALTER\\s+COLUMN\\s+\\w+\\s+${type})(?:\\s+COLLATE\\s+\\w+)?(?:\\s+(?:NOT\\s+)?NULL)?${end}`,
    ),
    "$1",
  ],
  [
    insensitive(
      `\\bALTER\\s+TABLE\\s+${name}(?:\\s+WITH\\s+(?:NO)?CHECK)?\\s+(?:NO)?CHECK\\s+CONSTRAINT\\s+(?:ALL|${names})${end}`,
    ),
    nothing,
  ],
  [
    insensitive(
      `\\bALTER\\s+INDEX\\s+${name}\\s+ON\\s+${name}\\s+(?:REBUILD|REORGANIZE|DISABLE|SET\\s*${nested})(?:\\s+PARTITION\\s*=\\s*\\w+)?(?:\\s+WITH\\s*${nested})?${end}`,
    ),
    nothing,
  ],
  [insensitive(`\\bDROP\\s+VIEW\\s+(?:IF\\s+EXISTS\\s+)?${names}${end}`), nothing],
  [insensitive(`\\bCREATE\\s+TYPE\\s+(${name})\\s+AS\\s+TABLE\\s*\\(`), "CREATE TABLE $1 ("],
  [insensitive("\\bCHAR\\s*\\(\\s*MAX\\s*\\)"), "VARCHAR(MAX)"],
  [insensitive(`(\\bCREATE\\s+TABLE\\b[\\s\\S]*?\\bAS)\\s+\\w+\\s*${nested}(?=\\s*[,)])`), "$1 (1)"],

  [insensitive(`\\b(?:MASKED|ENCRYPTED)\\s+WITH\\s*${nested}`), ""],
  [
    insensitive(
      "\\bGENERATED\\s+ALWAYS\\s+AS\\s+(?:ROW|SUSER_SID|SUSER_SNAME|TRANSACTION_ID|SEQUENCE_NUMBER)\\s+(?:START|END)\\b",
    ),
    "",
  ],
  [
    insensitive(
      "\\b(?:SPARSE|HIDDEN|FILESTREAM|NOT\\s+ENFORCED|NOT\\s+FOR\\s+REPLICATION)(?=\\s*[,)]|\\s+(?:NOT\\s+)?NULL\\b|\\s+(?:DEFAULT|HIDDEN|PRIMARY|UNIQUE)\\b|\\s*$)",
    ),
    "",
  ],
  [insensitive(`,\\s*PERIOD\\s+FOR\\s+SYSTEM_TIME\\s*${nested}`), ""],
  [insensitive(`,?\\s*\\bINDEX\\s+${name}${index}(?=\\s*[,)]|\\s+(?:NOT\\s+)?NULL\\b)`), ""],
  [insensitive("\\b(UNIQUE|PRIMARY\\s+KEY)\\s+(?:NON)?CLUSTERED(?:\\s+HASH)?\\b"), "$1"],
  [insensitive("\\bWITH\\s*\\(\\s*BUCKET_COUNT\\s*=\\s*\\d+\\s*\\)"), ""],
  [
    insensitive(
      `\\b(?:CONSTRAINT\\s+${name}\\s+)?CONNECTION\\s*${nested}(?:\\s+ON\\s+DELETE\\s+(?:CASCADE|NO\\s+ACTION))?`,
    ),
    "CHECK (1 = 1)",
  ],
  [insensitive(`(\\bCREATE\\s+TABLE\\b[^;]*?\\))\\s*(?:${storage}\\s*)+${end}`), "$1"],
  [
    insensitive(
      `(\\bCREATE\\s+(?:UNIQUE\\s+)?(?:(?:NON)?CLUSTERED\\s+)?INDEX\\b[^;]*?\\))\\s*(?:${storage}\\s*)+${end}`,
    ),
    "$1",
  ],
  [
    insensitive(
      `\\bCREATE\\s+(?:NON)?(?:CLUSTERED\\s+)?COLUMNSTORE\\s+INDEX\\s+${name}\\s+ON\\s+${name}(?:\\s*${nested})?(?:\\s+ORDER\\s*${nested})?(?:\\s*${storage})*${end}`,
    ),
    nothing,
  ],
  [insensitive(`\\bALTER\\s+TABLE\\s+${name}\\s+(?:${alteration})(?:\\s+WITH\\s*${nested})?${end}`), nothing],
  [insensitive(`(\\bDROP\\s+CONSTRAINT\\s+${name})\\s+WITH\\s*${nested}`), "$1"],
  [
    insensitive(
      `\\bALTER\\s+INDEX\\s+${name}\\s+ON\\s+${name}\\s+(?:RESUME|PAUSE|ABORT)(?:\\s+WITH\\s*${nested})?${end}`,
    ),
    nothing,
  ],
  [insensitive(`\\bDROP\\s+(?:${kind})\\s+(?:IF\\s+EXISTS\\s+)?${names}${end}`), nothing],
  [
    insensitive(
      `\\bDROP\\s+INDEX\\s+(?:IF\\s+EXISTS\\s+)?${list(`${name}\\s+ON\\s+${name}(?:\\s+WITH\\s*${nested})?`)}${end}`,
    ),
    nothing,
  ],
  [insensitive(`\\bCREATE\\s+SYNONYM\\s+${name}\\s+FOR\\s+${name}${end}`), nothing],
  [insensitive(`\\bCREATE\\s+TYPE\\s+${name}\\s+FROM\\s+${type}(?:\\s+(?:NOT\\s+)?NULL)?${end}`), nothing],
  [
    insensitive(
      `\\b(?:ENABLE|DISABLE)\\s+TRIGGER\\s+(?:ALL|${names})\\s+ON\\s+(?:ALL\\s+SERVER|${name})${end}`,
    ),
    nothing,
  ],
];
