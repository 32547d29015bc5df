import { once } from "node:events";
import { request } from "node:http";
import { createServer, type Server } from "node:https";
import { generate } from "selfsigned";

/**
 * A proxy that speaks TLS, takes off a prefix and passes on to a port; whatever is not below the prefix is a
 * 502.
 *
 * @param more headers that it adds
 */
export async function startProxy(
  port: number,
  prefix: string,
  more: Readonly<Record<string, string>>,
): Promise<Server> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }]);
  const server = createServer({ key, cert }, (req, res) => {
    const { url: path = "", method, headers } = req;
    if (!path.startsWith(`${prefix}/`)) return res.writeHead(502).end();
    const forwarded = {
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": "https",
      "x-forwarded-host": headers.host,
      ...more,
    };
    const target = { host: "127.0.0.1", port, path: path.slice(prefix.length), method };
    const passed = request({ ...target, headers: { ...headers, ...forwarded } }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    passed.on("error", () => res.destroy());
    return req.pipe(passed);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
