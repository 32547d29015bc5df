import { runCommand } from "@aegis/server/testing";

/** Makes a user with a key, in no organization. The data folder may be in use. */
export async function newUser(
  data: string,
  email: string,
): Promise<{ readonly email: string; readonly key: string }> {
  await serverCommand(data, ["users", "create", email]);
  const { key } = await serverCommand(data, ["keys", "create", "--user", email]);
  return { email, key: String(key) };
}

/** Runs a command of the server in this process. @returns the fields of what it prints as JSON */
export async function serverCommand(
  data: string,
  parameters: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const ran = await runCommand([...parameters, "--data", data, "--json"], {
    clock: Date.now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
  if (ran.code !== 0) throw new Error(`${parameters.join(" ")} failed: ${ran.err}`);
  return Object(JSON.parse(ran.out));
}
