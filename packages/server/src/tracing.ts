import { routes } from "@aegis/contract";
import { basePath, type Middleware } from "@aegis/http";
import { type Judge, MetricError } from "@aegis/metrics";
import type { JudgeWrapper } from "@aegis/metrics/judge";
import type { api as Api } from "@opentelemetry/sdk-node";
import type { Caller } from "./domain/entities.ts";
import type { ChunkTrace } from "./engine/chunk-trace.ts";
import type { Chunk, Store } from "./store/store.ts";

/** Tells OpenTelemetry what takes how long. No span holds anything that a user wrote, or a key. */
export type Tracing = ChunkTrace & {
  /** A step that makes a span of each call, below the one that its `traceparent` names. */
  readonly requests: Middleware<undefined, Caller>;
  /** Makes a span of each question to a judge. */
  readonly observe: JudgeWrapper;
  /** The store, with spans of claims and saves. */
  readonly traced: (store: Store) => Store;
};

/** @param api of an SDK that has been started */
export function createTracing(api: typeof Api): Tracing {
  const { context, trace, ROOT_CONTEXT, SpanKind, SpanStatusCode } = api;
  const tracer = trace.getTracer("aegis-server");
  const failed = { code: SpanStatusCode.ERROR };
  /** Of the chunks that were claimed and have not been worked on. */
  const claimed = new WeakMap<Chunk, Api.Context>();

  /** What an error says may have a text of a user, so that only its kind is told. */
  const within = <T>(name: string, options: Api.SpanOptions, work: (span: Api.Span) => Promise<T>) =>
    tracer.startActiveSpan(name, options, async (span) => {
      try {
        return await work(span);
      } catch (error) {
        span.setAttribute("error.type", error instanceof MetricError ? error.kind : "error");
        span.setStatus(failed);
        throw error;
      } finally {
        span.end();
      }
    });

  return {
    requests: (next) => (exchange) => {
      const { req, res } = exchange;
      const parent = parentOf(req.headers.traceparent);
      const above = parent === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent);
      const attributes = { "http.request.method": req.method ?? "" };
      const span = tracer.startSpan("none", { kind: SpanKind.SERVER, attributes }, above);
      res.once("close", () => {
        const { operation } = exchange;
        if (operation !== undefined) {
          span.updateName(operation.id);
          span.setAttribute("http.route", basePath + routes[operation.id].path);
        }
        if (res.headersSent) span.setAttribute("http.response.status_code", res.statusCode);
        if (!res.headersSent || res.statusCode >= 500) {
          span.setAttribute("error.type", res.headersSent ? String(res.statusCode) : "client_left");
          span.setStatus(failed);
        }
        span.end();
      });
      return context.with(trace.setSpan(above, span), () => next(exchange));
    },

    observe: (judge): Judge => ({
      ...judge,
      ask: (request) => {
        const attributes = { "gen_ai.operation.name": "chat", "gen_ai.request.model": judge.name };
        return within(`chat ${judge.name}`, { kind: SpanKind.CLIENT, attributes }, async (span) => {
          const reply = await judge.ask(request);
          if (reply.usage !== null) {
            span.setAttribute("gen_ai.usage.input_tokens", reply.usage.input_tokens);
            span.setAttribute("gen_ai.usage.output_tokens", reply.usage.output_tokens);
          }
          return reply;
        });
      },
    }),

    traced: (store) => ({
      ...store,
      async claim(worker, now, until, limits) {
        // Spans that do not end are not sent: most claims find less than they might.
        const started = Array.from({ length: limits.most }, () => {
          const span = tracer.startSpan("chunk", { kind: SpanKind.CONSUMER }, ROOT_CONTEXT);
          const own = trace.setSpan(ROOT_CONTEXT, span);
          return { span, own, claiming: tracer.startSpan("claim", {}, own) };
        });
        const chunks = await store.claim(worker, now, until, limits);
        for (const [at, { span, own, claiming }] of started.entries()) {
          const chunk = chunks[at];
          if (chunk === undefined) break;
          claiming.end();
          span.setAttributes({
            "aegis.run.id": chunk.run_id,
            "aegis.chunk.id": chunk.id,
            "aegis.chunk.rows": chunk.rows.length,
            "aegis.chunk.tasks": chunk.tasks.length,
            "aegis.chunk.tries": chunk.tries,
          });
          claimed.set(chunk, own);
        }
        return chunks;
      },
      save: (chunk, worker, results, rest) =>
        within("save", { attributes: { "aegis.results": results.length } }, async (span) => {
          const saved = await store.save(chunk, worker, results, rest);
          span.setAttribute("aegis.saved", saved);
          return saved;
        }),
    }),

    async chunk(chunk, work) {
      const own = claimed.get(chunk);
      if (own === undefined) return work();
      try {
        await context.with(own, work);
      } finally {
        trace.getSpan(own)?.end();
      }
    },
    scoring: (work) => within("score", {}, work),
  };

  /** Of `tracestate` nothing is kept: whoever calls may write anything there. */
  function parentOf(traceparent: unknown): Api.SpanContext | undefined {
    const [, traceId = "", spanId = "", flags = ""] =
      /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-|$)/.exec(String(traceparent)) ?? [];
    const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
    return trace.isSpanContextValid(parent) ? parent : undefined;
  }
}
