import { api, NodeSDK, tracing as spanTools } from "@opentelemetry/sdk-node";
import { createTracing, type Tracing } from "../tracing.ts";

/** Tracing that keeps what it would send. */
export type TestTracing = Tracing &
  AsyncDisposable & {
    /** All spans that have ended, each with its name and as text with all that it holds. */
    readonly spans: () => readonly { readonly name: string; readonly text: string }[];
  };

/** One for a process: OpenTelemetry keeps its SDK in a global variable. */
export function testTracing(): TestTracing {
  const exporter = new spanTools.InMemorySpanExporter();
  const sdk = new NodeSDK({
    autoDetectResources: false,
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
    textMapPropagator: null,
    spanProcessors: [new spanTools.SimpleSpanProcessor(exporter)],
  });
  sdk.start();
  return {
    ...createTracing(api),
    spans: () =>
      exporter.getFinishedSpans().map((span) => {
        const { name, attributes, events, links, status } = span;
        const { traceState } = span.spanContext();
        return {
          name,
          text: JSON.stringify([name, attributes, events, links, status, traceState?.serialize()]),
        };
      }),
    [Symbol.asyncDispose]: () => sdk.shutdown(),
  };
}
