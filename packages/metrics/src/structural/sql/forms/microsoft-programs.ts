import { end, insensitive, list, name, names, nested, nothing, type Rewriting, value } from "./pieces.ts";

const argument = `(?:@\\w+\\s*=\\s*)?${value}(?:\\s+OUT(?:PUT)?)?`;

const granting = "GRANT|DENY|REVOKE(?:\\s+GRANT\\s+OPTION\\s+FOR)?";
const permission = String.raw`(?!(?:ON|TO|FROM)\b)[A-Z]+(?:\s+(?!(?:ON|TO|FROM)\b)[A-Z]+){0,5}(?:\s*\([\w\s,]*\))?`;
const securable = `(?:[A-Z]+(?:\\s+[A-Z]+)*\\s*::\\s*)?${name}(?:\\s*\\([\\w\\s,]*\\))?`;
const cursor =
  "(?:LOCAL|GLOBAL|FORWARD_ONLY|SCROLL|STATIC|KEYSET|DYNAMIC|FAST_FORWARD|READ_ONLY|SCROLL_LOCKS|OPTIMISTIC|TYPE_WARNING)";

/** T-SQL's procedures, cursors and control of flow. */
export const microsoftPrograms: readonly Rewriting[] = [
  [
    insensitive(
      `\\bEXEC(?:UTE)?\\s+(?:@\\w+\\s*=\\s*)?${name}(?:\\s+${argument}(?:\\s*,\\s*${argument})*)?(?:\\s+WITH\\s+RECOMPILE)?${end}`,
    ),
    nothing,
  ],
  [
    insensitive(`\\bEXEC(?:UTE)?\\s*\\(\\s*${value}(?:\\s*\\+\\s*${value})*\\s*\\)(?:\\s+AT\\s+\\w+)?${end}`),
    nothing,
  ],
  [
    insensitive(
      `\\bRAISERROR\\s*(\\([^()]*\\))(?:\\s+WITH\\s+(?:LOG|NOWAIT|SETERROR)(?:\\s*,\\s*(?:LOG|NOWAIT|SETERROR))*)?${end}`,
    ),
    "SELECT f$1",
  ],
  [insensitive(`\\b(?:OPEN|CLOSE|DEALLOCATE)\\s+(?:GLOBAL\\s+)?${name}${end}`), nothing],
  [
    insensitive(
      `\\bFETCH\\s+(?:(?:NEXT|PRIOR|FIRST|LAST|(?:ABSOLUTE|RELATIVE)\\s+${value})\\s+)?(?:FROM\\s+)?(?:GLOBAL\\s+)?${name}(?:\\s+INTO\\s+@\\w+(?:\\s*,\\s*@\\w+)*)?${end}`,
    ),
    nothing,
  ],
  [
    insensitive(
      `^\\s*(?:THROW(?:\\s+${value}\\s*,\\s*${value}\\s*,\\s*${value})?|RETURN|BREAK|CONTINUE|GOTO\\s+\\w+|SAVE\\s+TRAN(?:SACTION)?\\s+@?\\w+)\\s*;?\\s*$`,
    ),
    nothing,
  ],
  [insensitive("^\\s*RETURN\\b"), "SELECT"],
  [insensitive("^\\s*GO(?:\\s+\\d+)?\\s*$"), nothing],

  [
    insensitive(
      `\\b(?:${granting})\\s+${list(permission)}(?:\\s+ON\\s+${securable})?\\s+(?:TO|FROM)\\s+${names}(?:\\s+WITH\\s+GRANT\\s+OPTION)?(?:\\s+CASCADE)?(?:\\s+AS\\s+${name})?${end}`,
    ),
    nothing,
  ],
  [
    insensitive(
      `\\b(?:DECLARE\\s+${name}|SET\\s+@\\w+\\s*=)\\s+(?:(?:INSENSITIVE|SCROLL)\\s+)*CURSOR(?:\\s+${cursor})*\\s+FOR\\s+(?=SELECT|WITH)`,
    ),
    "",
  ],
  [insensitive(`\\bFOR\\s+(?:READ\\s+ONLY|UPDATE(?:\\s+OF\\s+${names})?)${end}`), ""],
  [insensitive(`\\bDECLARE\\s+@\\w+\\s+CURSOR${end}`), nothing],
  [insensitive(`\\bDBCC\\s+\\w+(?:\\s*${nested})?(?:\\s+WITH\\s+${list("\\w+")})?${end}`), nothing],
  [
    insensitive(
      `\\b(?:BACKUP|RESTORE)\\s+(?:DATABASE|LOG)\\s+${name}\\s+(?:TO|FROM)\\s+${list(`(?:(?:DISK|TAPE|URL)\\s*=\\s*${value}|${name})`)}(?:\\s+WITH\\s+${list(`${name}(?:\\s*=\\s*${value})?(?:\\s+TO\\s+${value})?(?:\\s*${nested})?`)})?${end}`,
    ),
    nothing,
  ],
  [insensitive(`\\bBULK\\s+INSERT\\s+${name}\\s+FROM\\s+'s'(?:\\s+WITH\\s*${nested})?${end}`), nothing],
  [
    insensitive(
      `\\bUPDATE\\s+STATISTICS\\s+${name}(?:\\s+${name}|\\s*${nested})?(?:\\s+WITH\\s+${list(`\\w+(?:\\s*=?\\s*[\\w.]+)?(?:\\s+(?:PERCENT|ROWS))?(?:\\s*${nested})?`)})?${end}`,
    ),
    nothing,
  ],
  [
    insensitive(
      `\\b(?:RECONFIGURE(?:\\s+WITH\\s+OVERRIDE)?|CHECKPOINT(?:\\s+\\d+)?|REVERT|SHUTDOWN(?:\\s+WITH\\s+NOWAIT)?)${end}`,
    ),
    nothing,
  ],
];
