import { type Aegis, createAegis, InvalidArgumentError } from "@aegis/client";
import { hostedUrl } from "@aegis/contract";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";

/**
 * The client of the server that is named by `--server` or AEGIS_API_BASE_URL, or of the hosted service. An
 * address without a path gets that of the API.
 *
 * @throws CommandError if there is no key, or one of them is not valid
 */
export function clientOf(
  { server, key }: { readonly server?: string | undefined; readonly key?: string | undefined },
  { environment }: Pick<CliContext, "environment">,
): Aegis {
  const address = server ?? environment.AEGIS_API_BASE_URL ?? hostedUrl;
  const apiKey = key ?? environment.AEGIS_API_KEY ?? "";
  if (apiKey === "") throw new CommandError("There is no API key: set AEGIS_API_KEY, or give --key.");
  try {
    return createAegis({ apiKey, baseUrl: withPath(address) });
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new CommandError(error.message.replace(/^baseUrl/, "--server"), { cause: error });
  }
}

function withPath(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.pathname === "/") url.pathname = new URL(hostedUrl).pathname;
  return url.href;
}
