import { runCommand } from "@aegis/server/testing";

/** What tells the commands of the server which database to work on. */
export type Whereabouts = {
  /** Are added to each command line. */
  readonly parameters: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
};

/** Makes a user with a key, in no organization. What the server keeps may be in use. */
export async function newUser(
  where: Whereabouts,
  email: string,
): Promise<{ readonly email: string; readonly key: string }> {
  await serverCommand(where, ["users", "create", email]);
  const { key } = await serverCommand(where, ["keys", "create", "--user", email]);
  return { email, key: String(key) };
}

/** Runs a command of the server in this process. @returns the fields of what it prints as JSON */
export async function serverCommand(
  where: Whereabouts,
  parameters: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const ran = await runCommand([...parameters, ...where.parameters, "--json"], {
    environment: where.environment,
    clock: Date.now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  if (ran.code !== 0) throw new Error(`${parameters.join(" ")} failed: ${ran.err}`);
  return Object(JSON.parse(ran.out));
}
