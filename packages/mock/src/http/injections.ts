import { type ApiResponse, type Exchange, type Handler, type Middleware, refusalOf } from "@aegis/http";
import type { PreferencesReading } from "../prefer/preferences.ts";
import { pause } from "./pause.ts";
import { sendFaulty } from "./send-faulty.ts";

/** How long a body dribbles if no delay says otherwise, in milliseconds. */
const usualDribbleMs = 1000;

/**
 * Delays and breaks a response, if its request or the mock's options prefer that; also the response to a
 * refused request.
 *
 * @param signal when it is aborted, delayed responses are sent at once
 */
export function injections<Caller>(signal: AbortSignal | undefined): Middleware<PreferencesReading, Caller> {
  return (next) => (exchange) => {
    const { delay = 0, fault } = exchange.state.preferences;
    return delay === 0 && fault === undefined ? next(exchange) : inject(next, exchange, signal);
  };
}

async function inject<Caller>(
  next: Handler<PreferencesReading, Caller>,
  exchange: Exchange<PreferencesReading, Caller>,
  signal: AbortSignal | undefined,
): Promise<ApiResponse> {
  const { delay = 0, fault } = exchange.state.preferences;
  const response = await responseTo(next, exchange);
  if (fault !== undefined) exchange.send = sendFaulty(fault, delay > 0 ? delay : usualDribbleMs, signal);
  if (delay > 0 && fault !== "dribble") await pause(delay, signal);
  return response;
}

/** The response, also of a refused request. */
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
