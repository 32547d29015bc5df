export const fileURLToPath = (url: string | URL): string => new URL(url).pathname;

/** As Node's documentation writes it with `URL`. */
export function resolve(from: string, to: string): string {
  const { protocol, pathname, search, hash, href } = new URL(to, new URL(from, "resolve://"));
  return protocol === "resolve:" ? pathname + search + hash : href;
}
