import { rewritePipes } from "./pipes.ts";

/**
 * Statements that the dialects have and the parser does not know, each as a rewriting into what it knows, on
 * masked text. What is written over them stays checked by the parser: a form drops a clause, or stands for a
 * statement whose parts its pattern spells out.
 */
type Form = readonly [dialects: readonly string[], pattern: RegExp, replacement: string];

const name = String.raw`[\w@#$]+(?:\s*\.\s*[\w@#$]*)*`;
const names = `${name}(?:\\s*,\\s*${name})*`;
const value = String.raw`(?:[nN]?'s'|[-+]?[\d.]+|@?@?[\w#$.]+)`;
const nested = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
const type = String.raw`[\w.]+(?:\s*\([\w\s,]*\))?`;
const hint = String.raw`(?:(?:HASH|ORDER)\s+GROUP|(?:CONCAT|HASH|MERGE)\s+UNION|(?:LOOP|MERGE|HASH)\s+JOIN|DISABLE_OPTIMIZED_PLAN_FORCING|EXPAND\s+VIEWS|FAST\s+\d+|FORCE\s+ORDER|(?:FORCE|DISABLE)\s+(?:EXTERNALPUSHDOWN|SCALEOUTEXECUTION)|IGNORE_NONCLUSTERED_COLUMNSTORE_INDEX|KEEP(?:FIXED)?\s+PLAN|(?:MAX|MIN)_GRANT_PERCENT\s*=\s*[\d.]+|MAXDOP\s+\d+|MAXRECURSION\s+\d+|NO_PERFORMANCE_SPOOL|OPTIMIZE\s+FOR\s+(?:UNKNOWN|${nested})|PARAMETERIZATION\s+(?:SIMPLE|FORCED)|QUERYTRACEON\s+\d+|RECOMPILE|ROBUST\s+PLAN|USE\s+PLAN\s+N?'s'|USE\s+HINT\s*${nested}|TABLE\s+HINT\s*${nested}|LABEL\s*=\s*'s')`;
const xml = String.raw`(?:XMLDATA|XMLSCHEMA(?:\s*\('s'\))?|ELEMENTS(?:\s+(?:XSINIL|ABSENT))?|BINARY\s+BASE64|TYPE|ROOT(?:\s*\('s'\))?)`;
const viewOption = "(?:ENCRYPTION|SCHEMABINDING|VIEW_METADATA)";
const argument = `(?:@\\w+\\s*=\\s*)?${value}(?:\\s+OUT(?:PUT)?)?`;
const routineStatement = String.raw`(?:\w+\s*:\s*)?(?:DECLARE|SET|RETURN|IF|ELSEIF|ELSE|CASE|WHEN|WHILE|LOOP|REPEAT|UNTIL|LEAVE|ITERATE|BEGIN|END)\b[^;]*;\s*`;
const trait = String.raw`(?:(?:NOT\s+)?DETERMINISTIC|LANGUAGE\s+\w+|RETURNS\s+NULL\s+ON\s+NULL\s+INPUT|CALLED\s+ON\s+NULL\s+INPUT|SECURITY\s+(?:INVOKER|DEFINER)|COMMENT\s+'s'|WITH\s*${nested})`;
const routine = String.raw`FUNCTION\s+${name}\s*\([^()]*\)\s*RETURNS\s+${type}(?:\s+${trait})*\s+(?:RETURN\s+[^;]*?(?=\s*,\s*FUNCTION\b|\s+(?:SELECT|WITH)\b)|BEGIN\s+(?:${routineStatement})+END)`;
const nothing = "SELECT 1";

const microsoft = ["tsql", "mssql", "sqlserver", "fabric"];
const mysql = ["mysql", "singlestore", "tidb"];
const postgres = ["postgres", "postgresql", "redshift", "materialize", "risingwave", "cockroachdb"];
const any: readonly string[] = [];
const insensitive = (source: string) => new RegExp(source, "gi");

const forms: readonly Form[] = [
  [microsoft, insensitive(`\\bOPTION\\s*\\(\\s*${hint}(?:\\s*,\\s*${hint})*\\s*\\)`), ""],
  [
    microsoft,
    insensitive(
      `\\bFOR\\s+XML\\s+(?:(?:RAW|PATH)(?:\\s*\\('s'\\))?|AUTO|EXPLICIT)(?:\\s*,\\s*${xml})*(?=\\s*(?:[);]|$))`,
    ),
    "",
  ],
  [
    microsoft,
    insensitive(
      `\\b(UPDATE|DELETE\\s+FROM|DELETE|INSERT\\s+INTO|INSERT)\\s+(${name})\\s+WITH\\s*\\(\\s*[A-Z]+(?:\\s*,\\s*[A-Z]+)*\\s*\\)`,
    ),
    "$1 $2",
  ],
  [
    microsoft,
    insensitive(
      `\\b(VIEW\\s+${name}\\s*(?:\\([\\w\\s,]*\\))?)\\s*WITH\\s+${viewOption}(?:\\s*,\\s*${viewOption})*\\s+AS\\b`,
    ),
    "$1 AS",
  ],
  [
    microsoft,
    insensitive(
      `\\b(ALTER\\s+TABLE\\s+${name}\\s+ALTER\\s+COLUMN\\s+\\w+\\s+${type})(?:\\s+COLLATE\\s+\\w+)?(?:\\s+(?:NOT\\s+)?NULL)?(?=\\s*(?:;|$))`,
    ),
    "$1",
  ],
  [
    microsoft,
    insensitive(
      `\\bALTER\\s+TABLE\\s+${name}(?:\\s+WITH\\s+(?:NO)?CHECK)?\\s+(?:NO)?CHECK\\s+CONSTRAINT\\s+(?:ALL|${names})(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    microsoft,
    insensitive(
      `\\bALTER\\s+INDEX\\s+${name}\\s+ON\\s+${name}\\s+(?:REBUILD|REORGANIZE|DISABLE|SET\\s*${nested})(?:\\s+PARTITION\\s*=\\s*\\w+)?(?:\\s+WITH\\s*${nested})?(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [microsoft, insensitive(`\\bDROP\\s+VIEW\\s+(?:IF\\s+EXISTS\\s+)?${names}(?=\\s*(?:;|$))`), nothing],
  [
    microsoft,
    insensitive(
      `\\bEXEC(?:UTE)?\\s+(?:@\\w+\\s*=\\s*)?${name}(?:\\s+${argument}(?:\\s*,\\s*${argument})*)?(?:\\s+WITH\\s+RECOMPILE)?(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    microsoft,
    insensitive(
      `\\bEXEC(?:UTE)?\\s*\\(\\s*${value}(?:\\s*\\+\\s*${value})*\\s*\\)(?:\\s+AT\\s+\\w+)?(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    microsoft,
    insensitive(
      `\\bRAISERROR\\s*(\\([^()]*\\))(?:\\s+WITH\\s+(?:LOG|NOWAIT|SETERROR)(?:\\s*,\\s*(?:LOG|NOWAIT|SETERROR))*)?(?=\\s*(?:;|$))`,
    ),
    "SELECT f$1",
  ],
  [microsoft, insensitive(`\\bCREATE\\s+TYPE\\s+(${name})\\s+AS\\s+TABLE\\s*\\(`), "CREATE TABLE $1 ("],
  [microsoft, insensitive(`\\b(?:OPEN|CLOSE|DEALLOCATE)\\s+(?:GLOBAL\\s+)?${name}(?=\\s*(?:;|$))`), nothing],
  [
    microsoft,
    insensitive(
      `\\bFETCH\\s+(?:(?:NEXT|PRIOR|FIRST|LAST|(?:ABSOLUTE|RELATIVE)\\s+${value})\\s+)?(?:FROM\\s+)?(?:GLOBAL\\s+)?${name}(?:\\s+INTO\\s+@\\w+(?:\\s*,\\s*@\\w+)*)?(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    microsoft,
    insensitive(`\\bDELETE\\s+TOP\\s*\\([^()]*\\)(?:\\s+PERCENT)?\\s+(?:FROM\\s+)?`),
    "DELETE FROM ",
  ],
  [
    microsoft,
    insensitive(
      `^\\s*(?:THROW(?:\\s+${value}\\s*,\\s*${value}\\s*,\\s*${value})?|RETURN|BREAK|CONTINUE|GOTO\\s+\\w+|SAVE\\s+TRAN(?:SACTION)?\\s+@?\\w+)\\s*;?\\s*$`,
    ),
    nothing,
  ],
  [microsoft, insensitive("^\\s*RETURN\\b"), "SELECT"],
  [microsoft, insensitive("^\\s*GO(?:\\s+\\d+)?\\s*$"), nothing],
  [
    mysql,
    insensitive(
      "(\\bCREATE\\s+(?:TEMPORARY\\s+)?TABLE\\b[\\s\\S]*?\\w+\\s+\\w+(?:\\s*\\(\\d+\\))?(?:\\s+AUTO_INCREMENT)?)\\s+KEY(?=\\s*[,)]|\\s+AUTO_INCREMENT)",
    ),
    "$1",
  ],
  [
    mysql,
    insensitive(
      `\\bDROP\\s+TEMPORARY\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?${names}(?:\\s+(?:CASCADE|RESTRICT))?(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    mysql,
    insensitive(
      `\\bCREATE\\s+(?:DATABASE|SCHEMA)\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?${name}(?:\\s+(?:DEFAULT\\s+)?(?:CHARACTER\\s+SET|CHARSET|COLLATE|ENCRYPTION)\\s*=?\\s*${value})+(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    mysql,
    insensitive(
      `\\b(?:DESCRIBE|DESC|EXPLAIN)\\s+FORMAT\\s*=\\s*\\w+\\s+(?=SELECT|UPDATE|DELETE|INSERT|REPLACE)`,
    ),
    "",
  ],
  [
    mysql,
    insensitive(`\\bANALYZE\\s+(?:LOCAL\\s+|NO_WRITE_TO_BINLOG\\s+)?TABLE\\s+${names}(?=\\s*(?:;|$))`),
    nothing,
  ],
  [
    mysql,
    insensitive(
      `\\b(?:GRANT|REVOKE)\\s+[\\w\\s,()]*?\\bON\\s+[\\w.*]+\\s+(?:TO|FROM)\\s+'s'(?:\\s*@\\s*'s')?(?:\\s*,\\s*'s'(?:\\s*@\\s*'s')?)*(?:\\s+WITH\\s+GRANT\\s+OPTION)?(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    mysql,
    insensitive(
      "\\s+RETURNING\\s+\\w+(?:\\s*\\([\\d\\s,]*\\))?(?:\\s+(?:NULL|ERROR|DEFAULT\\s+[\\w'.]+)\\s+ON\\s+EMPTY)?(?:\\s+(?:NULL|ERROR|DEFAULT\\s+[\\w'.]+)\\s+ON\\s+ERROR)?(?=\\s*\\))",
    ),
    "",
  ],
  [
    mysql,
    insensitive(
      `\\bSHOW\\s+(?:(?:ERRORS|WARNINGS)|(?:BINLOG|RELAYLOG)\\s+EVENTS(?:\\s+IN\\s+'s')?(?:\\s+FROM\\s+\\d+)?)(?:\\s+LIMIT\\s+\\d+(?:\\s*,\\s*\\d+)?)?(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [postgres, insensitive(`\\bANALYZE\\s+(?:VERBOSE\\s+)?${names}(?=\\s*(?:;|$))`), nothing],
  [postgres, insensitive("\\bFOR\\s+(?:NO\\s+KEY\\s+UPDATE|KEY\\s+SHARE)\\b"), "FOR UPDATE"],
  [postgres, insensitive("\\bIS\\s+(?:NOT\\s+)?NULL\\s*::\\s*\\w+"), "IS NULL"],
  [
    postgres,
    insensitive(
      "\\b(BEGIN\\s+(?:TRANSACTION|WORK))\\s+(?:(?:NOT\\s+)?DEFERRABLE|READ\\s+(?:ONLY|WRITE))(?:\\s*,\\s*(?:(?:NOT\\s+)?DEFERRABLE|READ\\s+(?:ONLY|WRITE)))*",
    ),
    "$1",
  ],
  [
    postgres,
    insensitive(
      `\\bCREATE\\s+CONSTRAINT\\s+TRIGGER\\s+${name}\\s+AFTER\\s+(?:INSERT|DELETE|UPDATE)(?:\\s+OF\\s+${names})?(?:\\s+OR\\s+(?:INSERT|DELETE|UPDATE))*\\s+ON\\s+${name}(?:\\s+FROM\\s+${name})?(?:\\s+(?:NOT\\s+)?DEFERRABLE)?(?:\\s+INITIALLY\\s+(?:IMMEDIATE|DEFERRED))?(?:\\s+REFERENCING(?:\\s+(?:OLD|NEW)\\s+TABLE(?:\\s+AS)?\\s+\\w+)+)?\\s+FOR\\s+EACH\\s+ROW(?:\\s+WHEN\\s*${nested})?\\s+EXECUTE\\s+(?:FUNCTION|PROCEDURE)\\s+${name}\\s*${nested}(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    [...postgres, "snowflake"],
    insensitive(
      `\\b(?:GRANT|REVOKE)\\s+[\\w\\s,]*?\\bON\\s+(?:(?:ALL|FUTURE)\\s+[A-Z]+(?:\\s+[A-Z]+)?\\s+IN\\s+(?:SCHEMA|DATABASE)|SCHEMA)\\s+${name}\\s+(?:TO|FROM)\\s+(?:DATABASE\\s+)?(?:ROLE\\s+)?${names}(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    ["snowflake"],
    insensitive(
      `\\b(?:DESCRIBE|DESC)\\s+(?:(?:DYNAMIC|EXTERNAL|ICEBERG|HYBRID|EVENT)\\s+(?:TABLE|VOLUME)|MATERIALIZED\\s+VIEW|COMPUTE\\s+POOL|(?:MASKING|ROW\\s+ACCESS|NETWORK|SESSION|PASSWORD)\\s+(?:POLICY|RULE)|(?:API|SECURITY|CATALOG|STORAGE|NOTIFICATION)\\s+INTEGRATION|APPLICATION\\s+PACKAGE|DATABASE\\s+ROLE)\\s+${name}(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    ["snowflake"],
    insensitive(
      `\\s+(?:WITH\\s+)?(?:MASKING|PROJECTION)\\s+POLICY\\s+${name}(?:\\s+USING\\s*\\([\\w\\s,]*\\))?`,
    ),
    "",
  ],
  [["snowflake"], insensitive("(\\b(?:KEY|UNIQUE|\\)))\\s+(?:NO)?RELY\\b"), "$1"],
  [["snowflake"], insensitive("\\bNOT\\s+NULL\\s+FOREIGN\\s+KEY\\s+REFERENCES"), "REFERENCES"],
  [["snowflake"], insensitive("\\b(?:SHOW|OMIT)\\s+EMPTY\\s+MATCHES|\\bWITH\\s+UNMATCHED\\s+ROWS"), ""],
  [
    ["snowflake"],
    insensitive(
      "\\bAFTER\\s+MATCH\\s+SKIP(?:\\s+PAST\\s+LAST\\s+ROW|\\s+TO\\s+NEXT\\s+ROW|\\s+TO\\s+(?:FIRST|LAST)\\s+\\w+)?",
    ),
    "",
  ],
  [["snowflake"], insensitive("\\bINCREMENT\\s+-\\s*(\\d)"), "INCREMENT $1"],
  [["snowflake"], insensitive("\\(\\s*INPUT\\s*=>"), "("],
  [["sqlite"], insensitive("\\bSTORED\\s+NOT\\s+NULL"), "STORED"],
  [["sqlite", "postgres"], insensitive("\\b(BLOB|BYTEA)\\s*\\(\\d+\\)"), "$1"],
  [microsoft, insensitive("\\bCHAR\\s*\\(\\s*MAX\\s*\\)"), "VARCHAR(MAX)"],
  [
    ["trino", "athena"],
    insensitive(`\\bWITH\\s+${routine}(?:\\s*,\\s*${routine})*(?=\\s*(?:SELECT|WITH)\\b)`),
    "",
  ],
  [
    microsoft,
    insensitive(`(\\bCREATE\\s+TABLE\\b[\\s\\S]*?\\bAS)\\s+\\w+\\s*${nested}(?=\\s*[,)])`),
    "$1 (1)",
  ],
  [["clickhouse"], insensitive("\\bALTER\\s+COLUMN\\s+IF\\s+EXISTS\\b"), "ALTER COLUMN"],
  [
    ["starrocks"],
    insensitive(
      `\\bREFRESH\\s+EXTERNAL\\s+TABLE\\s+${name}(?:\\s+PARTITION\\s*\\('s'(?:\\s*,\\s*'s')*\\))?(?=\\s*(?:;|$))`,
    ),
    nothing,
  ],
  [
    ["teradata"],
    insensitive(
      "\\bSET\\s+QUERY_BAND\\s*=\\s*(?:'s'|NONE)(?:\\s+UPDATE)?\\s+FOR\\s+(?:SESSION(?:\\s+VOLATILE)?|TRANSACTION)(?=\\s*(?:;|$))",
    ),
    nothing,
  ],
  [
    ["oracle"],
    insensitive(
      `\\bINSERT\\s+(?:ALL|FIRST)\\s+(?:(?:WHEN\\s+[\\s\\S]+?\\s+THEN\\s+|ELSE\\s+)?INTO\\s+${name}\\s*(?:\\([\\w\\s,]*\\))?\\s*(?:VALUES\\s*\\([^()]*\\))?\\s*)+(?=SELECT\\b)`,
    ),
    "",
  ],
  [any, insensitive("\\b(UPDATE|FROM|VIEW)\\s+start\\b"), "$1 q"],
  [any, insensitive("(\\))\\s+apply(?=\\s*(?:[;)]|$))"), "$1 q"],
];

/**
 * Rewrites the forms of a dialect that the parser does not know. Longer texts are left as they are: patterns
 * take more than proportional time.
 *
 * @param masked see `mask`
 */
export function rewriteKnownForms(masked: string, dialect: string): string {
  if (masked.length > longest) return masked;
  const plain = dialect === "bigquery" ? rewritePipes(masked) : masked;
  return forms
    .filter(([dialects]) => dialects.length === 0 || dialects.includes(dialect))
    .reduce((text, [, pattern, replacement]) => text.replace(pattern, replacement), plain);
}

const longest = 10_000;
