import { setTimeout } from "node:timers/promises";
import { type ApiResponse, type Exchange, type Handler, type Middleware, refusalOf } from "@aegis/http";
import type { PreferencesReading } from "../prefer/preferences.ts";
import { sendFaulty } from "./send-faulty.ts";

/**
 * Delays a response and has it go wrong on its way, if its request or the start of the mock prefers that;
 * also the response to a request that is refused.
 *
 * @param signal when it is aborted, responses that are being delayed are sent at once
 */
export function injections<Caller>(signal: AbortSignal | undefined): Middleware<PreferencesReading, Caller> {
  return (next) => async (exchange) => {
    const { delay = 0, fault } = exchange.state.preferences;
    const response = await responseTo(next, exchange);
    if (fault !== undefined) exchange.send = sendFaulty(fault);
    if (delay > 0) await pause(delay, signal);
    return response;
  };
}

/** A refused request is delayed and broken too. */
async function responseTo<State, Caller>(
  next: Handler<State, Caller>,
  exchange: Exchange<State, Caller>,
): Promise<ApiResponse> {
  try {
    return await next(exchange);
  } catch (error) {
    return refusalOf(error);
  }
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
