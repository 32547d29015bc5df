import { runCommand } from "./run-command.ts";

/** Has the commands make a user with a balance. @returns a key of theirs */
export async function keyOfNewUser(environment: Readonly<Record<string, string>>): Promise<string> {
  for (const command of [
    ["users", "create", "ana@acme.com"],
    ["balances", "add", "ana@acme.com", "100"],
  ])
    await runCommand(command, { environment });
  const { out } = await runCommand(["keys", "create", "--user", "ana@acme.com", "--json"], { environment });
  return JSON.parse(out).key;
}
