/** SQL Server's dialect, by all its names. */
export const microsoft: readonly string[] = ["tsql", "mssql", "sqlserver", "fabric"];

/** MySQL, and what is compatible with it. */
export const mysql: readonly string[] = ["mysql", "singlestore", "tidb"];

/** PostgreSQL, and what takes its statements. */
export const postgres: readonly string[] = [
  "postgres",
  "postgresql",
  "redshift",
  "materialize",
  "risingwave",
  "cockroachdb",
];
