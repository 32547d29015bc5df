import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// Reads every request to its end and answers it the same, as fast as Node can:
//   node bench/bare-server.ts STATUS MEDIA-TYPE BODY
const [status = "200", type = "text/plain", text = ""] = process.argv.slice(2);
const body = Buffer.from(text);
const headers = { "content-type": type, "content-length": body.length };

const server = createServer((req, res) => {
  req.resume().once("end", () => res.writeHead(Number(status), headers).end(body));
}).listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }));
});
