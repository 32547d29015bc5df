import type { IncomingMessage, ServerResponse } from "node:http";
import type { BufferedResponse } from "@aegis/http";

/** The ways in which an answer can go wrong after the mock has made it. */
export const faults = ["reset", "truncate", "garbage"] as const;

/**
 * `reset` breaks the connection before a byte is sent, `truncate` after half of the body, and `garbage` sends
 * bytes that are neither JSON nor text under the header of the right ones. An answer without a body can only
 * be reset.
 */
export type InjectedFault = (typeof faults)[number];

/** Bytes that are no UTF-8, and so neither JSON nor CSV. */
export const garbage: Buffer = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x00, 0xc3, 0x28, 0x22, 0x3a]);

/** Breaks the connection so that the peer sees a reset, and no orderly end. */
export function sendReset({ socket }: IncomingMessage): void {
  socket.resetAndDestroy();
}

/** Promises the whole body, and breaks the connection after half of it. */
export function sendTruncated(res: ServerResponse, { status, headers, body }: BufferedResponse): void {
  res.writeHead(status, { ...headers, "content-length": body.length });
  res.write(body.subarray(0, body.length / 2), () => res.destroy());
}
