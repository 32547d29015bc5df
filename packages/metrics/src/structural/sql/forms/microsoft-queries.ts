import { insensitive, list, name, nested, type Rewriting, value } from "./pieces.ts";

const hint = String.raw`(?:(?:HASH|ORDER)\s+GROUP|(?:CONCAT|HASH|KEEP|MERGE)\s+UNION|(?:LOOP|MERGE|HASH)\s+JOIN|DISABLE_OPTIMIZED_PLAN_FORCING|EXPAND\s+VIEWS|FAST\s+\d+|FORCE\s+ORDER|(?:FORCE|DISABLE)\s+(?:EXTERNALPUSHDOWN|SCALEOUTEXECUTION)|IGNORE_NONCLUSTERED_COLUMNSTORE_INDEX|KEEP(?:FIXED)?\s+PLAN|(?:MAX|MIN)_GRANT_PERCENT\s*=\s*[\d.]+|MAXDOP\s+\d+|MAXRECURSION\s+\d+|NO_PERFORMANCE_SPOOL|OPTIMIZE\s+FOR\s+(?:UNKNOWN|${nested})|PARAMETERIZATION\s+(?:SIMPLE|FORCED)|QUERYTRACEON\s+\d+|RECOMPILE|ROBUST\s+PLAN|USE\s+PLAN\s+[nN]?'s'|USE\s+HINT\s*${nested}|TABLE\s+HINT\s*${nested}|LABEL\s*=\s*[nN]?'s')`;
const xml = String.raw`(?:XMLDATA|XMLSCHEMA(?:\s*\('s'\))?|ELEMENTS(?:\s+(?:XSINIL|ABSENT))?|BINARY\s+BASE64|TYPE|ROOT(?:\s*\('s'\))?)`;

/** A query's OPTION clause with hints that SQL Server has. */
export const optionClause: RegExp = insensitive(`\\bOPTION\\s*\\(\\s*${list(hint)}\\s*\\)`);

/** Clauses and hints of T-SQL's queries and changes. */
export const microsoftQueries: readonly Rewriting[] = [
  [optionClause, ""],
  [
    insensitive(
      `\\bFOR\\s+XML\\s+(?:(?:RAW|PATH)(?:\\s*\\('s'\\))?|AUTO|EXPLICIT)(?:\\s*,\\s*${xml})*(?=\\s*(?:[);]|$))`,
    ),
    "",
  ],
  [
    insensitive(
      `\\b(UPDATE|DELETE\\s+FROM|DELETE|INSERT\\s+INTO|INSERT)\\s+(${name})\\s+WITH\\s*\\(\\s*[A-Z]+(?:\\s*,\\s*[A-Z]+)*\\s*\\)`,
    ),
    "$1 $2",
  ],
  [insensitive(`\\bDELETE\\s+TOP\\s*\\([^()]*\\)(?:\\s+PERCENT)?\\s+(?:FROM\\s+)?`), "DELETE FROM "],

  [
    insensitive(
      `\\bINSERT\\s+(?:TOP\\s*\\([^()]*\\)(?:\\s+PERCENT)?\\s+)?(?!(?:AS|DEFAULT|INTO|ON|TOP|VALUES)\\b)(?=[\\w@#$])`,
    ),
    "INSERT INTO ",
  ],
  [insensitive(`\\bINSERT\\s+TOP\\s*\\([^()]*\\)(?:\\s+PERCENT)?\\s+INTO\\b`), "INSERT INTO"],
  [/(?:[-+*/%&|^]|\|\|)=/g, "="],
  [insensitive(`\\bWHERE\\s+CURRENT\\s+OF\\s+(?:GLOBAL\\s+)?${name}`), "WHERE 1 = 1"],
  [insensitive(`\\bWITH\\s+(?:XMLNAMESPACES|CHANGE_TRACKING_CONTEXT)\\s*${nested}\\s*,`), "WITH "],
  [
    insensitive(
      `\\bWITH\\s+(?:XMLNAMESPACES|CHANGE_TRACKING_CONTEXT)\\s*${nested}\\s*(?=SELECT|INSERT|UPDATE|DELETE|MERGE)`,
    ),
    "",
  ],
  [
    insensitive(
      `\\b(?:CHANGETABLE|OPENDATASOURCE|OPENQUERY|OPENROWSET|OPENXML|PREDICT|VECTOR_SEARCH)\\s*${nested}(?:\\s+WITH\\s*${nested})?`,
    ),
    "f(1)",
  ],
  [insensitive(`\\b(WHERE|AND|OR|NOT)\\s+MATCH\\s*${nested}`), "$1 1 = 1"],
  [insensitive("\\bFOR\\s+PATH\\b(?!\\s*\\()"), ""],
  [insensitive(`(\\b(?:TRY_)?PARSE\\s*\\([^()]*\\bAS\\s+\\w+)\\s+USING\\s+${value}(?=\\s*\\))`), "$1"],
  [insensitive("(\\bTOP\\s*(?:\\d+|\\([^()]*\\)))\\s+WITH\\s+APPROXIMATE\\b"), "$1"],
];
