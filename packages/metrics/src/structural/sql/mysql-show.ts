const filter = String.raw`(?:\s+(?:LIKE\s+'s'|WHERE\s[\s\S]+))?`;
const from = String.raw`(?:\s+(?:FROM|IN)\s+[\w.]+)`;
const limit = String.raw`(?:\s+OFFSET\s+\d+)?(?:\s+LIMIT\s+\d+(?:\s*,\s*\d+|\s+OFFSET\s+\d+)?)?`;
const channel = String.raw`(?:\s+FOR\s+CHANNEL\s+(?:'s'|\w+))?`;
const profile = String.raw`(?:ALL|BLOCK\s+IO|CONTEXT\s+SWITCHES|CPU|IPC|MEMORY|PAGE\s+FAULTS|SOURCE|SWAPS)`;

/** What MySQL can show, as its manual has it in "SHOW Statements". */
const shown = [
  String.raw`(?:BINARY|MASTER)\s+LOGS?(?:\s+STATUS)?`,
  String.raw`(?:BINLOG|RELAYLOG)\s+EVENTS(?:\s+IN\s+'s')?(?:\s+FROM\s+\d+)?${limit}${channel}`,
  String.raw`(?:CHARACTER\s+SET|CHARSET|COLLATION|DATABASES|SCHEMAS)${filter}`,
  String.raw`(?:EXTENDED\s+)?(?:FULL\s+)?(?:COLUMNS|FIELDS)${from}{1,2}${filter}`,
  String.raw`CREATE\s+(?:DATABASE|EVENT|FUNCTION|PROCEDURE|SCHEMA|TABLE|TRIGGER|USER|VIEW)\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:[\w.]+|'s')(?:\s*@\s*(?:\w+|'s'))?`,
  String.raw`ENGINE\s+[\w']+\s+(?:LOGS|MUTEX|STATUS)`,
  String.raw`(?:STORAGE\s+)?ENGINES|PLUGINS|PRIVILEGES|PROFILES|AUTHORS|CONTRIBUTORS`,
  String.raw`(?:COUNT\s*\(\s*\*\s*\)\s+)?(?:ERRORS|WARNINGS)${limit}`,
  String.raw`(?:EVENTS|(?:FULL\s+)?TRIGGERS|TABLE\s+STATUS|(?:EXTENDED\s+)?(?:FULL\s+)?TABLES)${from}?${filter}`,
  String.raw`(?:FUNCTION|PROCEDURE)\s+(?:CODE\s+[\w.]+|STATUS${filter})`,
  String.raw`GRANTS(?:\s+FOR\s+[\s\S]+)?`,
  String.raw`(?:EXTENDED\s+)?(?:INDEX|INDEXES|KEYS)${from}{1,2}(?:\s+WHERE\s[\s\S]+)?`,
  String.raw`(?:MASTER|REPLICA|SLAVE)\s+STATUS${channel}|(?:REPLICAS|SLAVE\s+HOSTS)`,
  String.raw`OPEN\s+TABLES${from}?${filter}`,
  String.raw`PARSE_TREE\s[\s\S]+`,
  String.raw`(?:FULL\s+)?PROCESSLIST`,
  String.raw`PROFILE(?:\s+${profile}(?:\s*,\s*${profile})*)?(?:\s+FOR\s+QUERY\s+\d+)?${limit}`,
  String.raw`(?:(?:GLOBAL|SESSION|LOCAL)\s+)?(?:STATUS|VARIABLES)${filter}`,
];

/** A SHOW of something that MySQL does not show, on masked text. */
export const notShown = new RegExp(String.raw`^\s*SHOW\b(?!\s+(?:${shown.join("|")})\s*(?:;|$))`, "i");
