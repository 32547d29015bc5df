import { choice, flag, judgeOptions, option, type Values, wholeNumber } from "@aegis/terminal";

/** The flags of every command that scores runs, and what they are watched by. */
export const scoringOptions = {
  chargeOffline: flag(
    "--charge-offline",
    "charge for the offline judge as for the model that it stands in for, as a sandbox does",
  ),
  judgeWindow: option(
    "--judge-window <seconds>",
    "how long to keep asking a judge that is down, before its evaluations fail",
    { read: wholeNumber({ from: 1, to: 86_400 }), fallback: 600 },
  ),
  ...judgeOptions(8, "all processes on a database; of different numbers the lowest holds"),
  workers: option(
    "--workers <number>",
    "processes for metrics without a judge, and as many again for metrics that user input can slow down",
    { read: wholeNumber({ from: 1, to: 64 }), fallback: 1 },
  ),
  databaseConnections: option(
    "--database-connections <number>",
    "the most connections to a PostgreSQL database; those of all servers and workers together must fit",
    { read: wholeNumber({ from: 2, to: 1_000 }), fallback: 10 },
  ),
  metricsPort: option(
    "--metrics-port <number>",
    "port of 127.0.0.1 for /metrics, as Prometheus reads it (default: none)",
    { read: wholeNumber({ from: 0, to: 65_535 }) },
  ),
  log: choice(
    "--log <level>",
    "what goes to standard error, as lines of JSON (default: warn on a terminal, else info)",
    { words: ["off", "error", "warn", "info"] },
  ),
};

/** The parsed flags of every command that scores runs. Times are in seconds. */
export type ScoringValues = Values<typeof scoringOptions>;
