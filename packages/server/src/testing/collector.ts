import { text } from "node:stream/consumers";
import { startEndpoint, type TestEndpoint } from "./endpoint.ts";

/** A span as it comes over the wire, as JSON. */
export type SentSpan = {
  readonly name: string;
  /** 1 internal, 2 server, 3 client, 5 consumer. */
  readonly kind: number;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  readonly status: { readonly code?: number };
};

/** A collector of OpenTelemetry that keeps what it is sent; its URL is for `OTEL_EXPORTER_OTLP_ENDPOINT`. */
export type Collector = TestEndpoint & {
  readonly spans: readonly SentSpan[];
  /** All that came, word for word. */
  readonly bodies: readonly string[];
};

type Export = {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
};

export async function startCollector(): Promise<Collector> {
  const bodies: string[] = [];
  const spans: SentSpan[] = [];
  const endpoint = await startEndpoint(async (request, response) => {
    const body = await text(request);
    bodies.push(JSON.stringify(request.headers), body);
    const { resourceSpans }: Export = JSON.parse(body);
    spans.push(...resourceSpans.flatMap((each) => each.scopeSpans.flatMap((scope) => scope.spans)));
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  return { ...endpoint, spans, bodies };
}
