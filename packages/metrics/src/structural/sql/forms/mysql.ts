import { end, insensitive, list, name, names, nested, nothing, type Rewriting, value } from "./pieces.ts";

const fields = `(?:\\s+(?:FIELDS|COLUMNS)(?:\\s+(?:TERMINATED|(?:OPTIONALLY\\s+)?ENCLOSED|ESCAPED)\\s+BY\\s+'s')+)?(?:\\s+LINES(?:\\s+(?:STARTING|TERMINATED)\\s+BY\\s+'s')+)?`;

/** MySQL, and what is compatible with it. */
export const mysqlForms: readonly Rewriting[] = [
  [
    insensitive(
      "(\\bCREATE\\s+(?:TEMPORARY\\s+)?TABLE\\b[\\s\\S]*?\\w+\\s+\\w+(?:\\s*\\(\\d+\\))?(?:\\s+AUTO_INCREMENT)?)\\s+KEY(?=\\s*[,)]|\\s+AUTO_INCREMENT)",
    ),
    "$1",
  ],
  [
    insensitive(
      `\\bDROP\\s+TEMPORARY\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?${names}(?:\\s+(?:CASCADE|RESTRICT))?${end}`,
    ),
    nothing,
  ],
  [
    insensitive(
      `\\bCREATE\\s+(?:DATABASE|SCHEMA)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${name}(?:\\s+(?:DEFAULT\\s+)?(?:CHARACTER\\s+SET|CHARSET|COLLATE|ENCRYPTION)\\s*=?\\s*${value})+${end}`,
    ),
    nothing,
  ],
  [
    insensitive(
      `\\b(?:DESCRIBE|DESC|EXPLAIN)\\s+FORMAT\\s*=\\s*\\w+\\s+(?=SELECT|UPDATE|DELETE|INSERT|REPLACE)`,
    ),
    "",
  ],
  [insensitive(`\\bANALYZE\\s+(?:LOCAL\\s+|NO_WRITE_TO_BINLOG\\s+)?TABLE\\s+${names}${end}`), nothing],
  [
    insensitive(
      `\\b(?:GRANT|REVOKE)\\s+[\\w\\s,()]*?\\bON\\s+[\\w.*]+\\s+(?:TO|FROM)\\s+'s'(?:\\s*@\\s*'s')?(?:\\s*,\\s*'s'(?:\\s*@\\s*'s')?)*(?:\\s+WITH\\s+GRANT\\s+OPTION)?${end}`,
    ),
    nothing,
  ],
  [
    insensitive(
      "\\s+RETURNING\\s+\\w+(?:\\s*\\([\\d\\s,]*\\))?(?:\\s+(?:NULL|ERROR|DEFAULT\\s+[\\w'.]+)\\s+ON\\s+EMPTY)?(?:\\s+(?:NULL|ERROR|DEFAULT\\s+[\\w'.]+)\\s+ON\\s+ERROR)?(?=\\s*\\))",
    ),
    "",
  ],
  [
    insensitive(
      `\\bSHOW\\s+(?:(?:ERRORS|WARNINGS)|(?:BINLOG|RELAYLOG)\\s+EVENTS(?:\\s+IN\\s+'s')?(?:\\s+FROM\\s+\\d+)?)(?:\\s+LIMIT\\s+\\d+(?:\\s*,\\s*\\d+)?)?${end}`,
    ),
    nothing,
  ],

  [insensitive(`\\bDROP\\s+(?:EVENT|PREPARE|TRIGGER)\\s+(?:IF\\s+EXISTS\\s+)?${name}${end}`), nothing],
  [
    insensitive(
      `(\\bDROP\\s+INDEX\\s+${name}\\s+ON\\s+${name})(?:\\s+(?:ALGORITHM|LOCK)\\s*=?\\s*\\w+)+${end}`,
    ),
    "$1",
  ],
  [insensitive(`\\bPREPARE\\s+${name}\\s+FROM\\s+${value}${end}`), nothing],
  [insensitive(`\\bEXECUTE\\s+${name}(?:\\s+USING\\s+${list("@\\w+")})?${end}`), nothing],
  [insensitive(`\\bDEALLOCATE\\s+PREPARE\\s+${name}${end}`), nothing],
  [
    insensitive(
      `\\b(?:CHECK|CHECKSUM|OPTIMIZE|REPAIR)\\s+(?:LOCAL\\s+|NO_WRITE_TO_BINLOG\\s+)?TABLE\\s+${names}(?:\\s+(?:CHANGED|EXTENDED|FAST|FOR\\s+UPGRADE|MEDIUM|QUICK|USE_FRM))*${end}`,
    ),
    nothing,
  ],
  [insensitive(`\\bRENAME\\s+TABLE\\s+${list(`${name}\\s+TO\\s+${name}`)}${end}`), nothing],
  [insensitive(`\\bHELP\\s+'s'${end}`), nothing],
  [
    insensitive(`\\bPURGE\\s+(?:BINARY|MASTER)\\s+LOGS\\s+(?:TO\\s+'s'|BEFORE\\s+[\\w\\s'()]+)${end}`),
    nothing,
  ],
  [
    insensitive(
      `\\bFLUSH\\s+(?:LOCAL\\s+|NO_WRITE_TO_BINLOG\\s+)?${list("[A-Z_]+(?:\\s+[A-Z_]+)?")}(?:\\s+${names})?${end}`,
    ),
    nothing,
  ],
  [
    insensitive(
      `\\s+INTO\\s+(?:DUMPFILE\\s+'s'|OUTFILE\\s+'s'(?:\\s+CHARACTER\\s+SET\\s+\\w+)?${fields})(?=\\s*(?:;|$)|\\s+FROM\\b)`,
    ),
    "",
  ],
  [insensitive(`\\s+INTO\\s+${list("@\\w+")}(?=\\s*(?:;|$)|\\s+FROM\\b)`), ""],
  [
    insensitive(
      `\\bLOAD\\s+DATA\\s+(?:(?:CONCURRENT|LOW_PRIORITY)\\s+)?(?:LOCAL\\s+)?INFILE\\s+'s'\\s+(?:(?:IGNORE|REPLACE)\\s+)?INTO\\s+TABLE\\s+${name}(?:\\s+PARTITION\\s*${nested})?(?:\\s+CHARACTER\\s+SET\\s+\\w+)?${fields}(?:\\s+IGNORE\\s+\\d+\\s+(?:LINES|ROWS))?(?:\\s*${nested})?(?:\\s+SET\\s+${list(`${name}\\s*=\\s*(?:${name}\\s*${nested}|${value})`)})?${end}`,
    ),
    nothing,
  ],
  [insensitive("\\b(UN)?SIGNED\\s+INT(?:EGER)?(?=\\s*\\))"), "$1SIGNED"],
  [
    insensitive(
      `(\\bCREATE\\s+(?:(?:FULLTEXT|SPATIAL|UNIQUE)\\s+)?INDEX\\s+${name})\\s+USING\\s+(?:BTREE|HASH)`,
    ),
    "$1",
  ],
  [
    insensitive(
      `\\b(?:SIGNAL|RESIGNAL)(?:\\s+(?:SQLSTATE\\s+(?:VALUE\\s+)?'s'|${name}))?(?:\\s+SET\\s+${list(`\\w+\\s*=\\s*${value}`)})?${end}`,
    ),
    nothing,
  ],
  [insensitive("\\bSQL_(?:NO_)?CACHE\\b"), ""],
];
