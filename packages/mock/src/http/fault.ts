import type { IncomingMessage, ServerResponse } from "node:http";
import type { BufferedResponse } from "@aegis/http";

/** The ways in which a response can be broken on its way. */
export const faults = ["reset", "truncate", "garbage", "dribble"] as const;

/**
 * `reset` breaks the connection before a byte is sent, `truncate` after half of the body, and `garbage` sends
 * bytes that are neither JSON nor text under the headers of the right ones. `dribble` sends the right body in
 * ten pieces, spread over the delay or else over a second, and does not announce its length. A response
 * without a body can only be reset.
 */
export type InjectedFault = (typeof faults)[number];

/** Bytes that are not UTF-8, and so neither JSON nor CSV. */
export const garbage: Buffer = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x00, 0xc3, 0x28, 0x22, 0x3a]);

/** Breaks the connection so that the peer sees a reset instead of an orderly end. */
export function sendReset({ socket }: IncomingMessage): void {
  socket.resetAndDestroy();
}

/** Announces the whole body, and breaks the connection after half of it. */
export function sendTruncated(res: ServerResponse, { status, headers, body }: BufferedResponse): void {
  res.writeHead(status, { ...headers, "content-length": body.length });
  res.write(body.subarray(0, body.length / 2), () => res.destroy());
}
