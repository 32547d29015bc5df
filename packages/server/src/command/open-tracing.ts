import { CommandError } from "@aegis/terminal";
import type { Log } from "../http/log.ts";
import { createTracing, type Tracing } from "../tracing.ts";
import type { ServerContext } from "./server-context.ts";

/** Tracing that can be closed. */
export type OpenTracing = Tracing & AsyncDisposable;

/**
 * Sends traces to a collector, if the standard variables of OpenTelemetry name one. The SDK reads them from
 * the process itself. It is loaded only then, and users install it themselves.
 *
 * @returns undefined if no collector is named, or the variables switch it off
 * @throws CommandError if the SDK is not installed
 */
export async function openTracing(
  environment: ServerContext["environment"],
  log: Log,
): Promise<OpenTracing | undefined> {
  if (!isWanted(environment)) return undefined;
  const { api, NodeSDK, resources } = await loadSdk();
  const tell = (message: string) => log.error({ reason: message }, "Traces cannot be sent.");
  const quiet = () => undefined;
  const logger = { error: tell, warn: quiet, info: quiet, debug: quiet, verbose: quiet };
  const sdk = new NodeSDK({
    serviceName: environment.OTEL_SERVICE_NAME || "aegis-server",
    // Others would tell the command line, in which there may be a password.
    resourceDetectors: [resources.envDetector],
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
    textMapPropagator: null,
  });
  // After it has set its own, which writes to the console.
  api.diag.setLogger(logger, { logLevel: api.DiagLogLevel.ERROR, suppressOverrideMessage: true });
  sdk.start();
  return {
    ...createTracing(api),
    async [Symbol.asyncDispose]() {
      await sdk.shutdown().catch((error: unknown) => tell(String(error)));
    },
  };
}

function isWanted(environment: ServerContext["environment"]): boolean {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT } = environment;
  const { OTEL_SDK_DISABLED = "", OTEL_TRACES_EXPORTER = "" } = environment;
  if (OTEL_SDK_DISABLED.toLowerCase() === "true" || OTEL_TRACES_EXPORTER === "none") return false;
  return Boolean(OTEL_EXPORTER_OTLP_ENDPOINT || OTEL_EXPORTER_OTLP_TRACES_ENDPOINT);
}

async function loadSdk() {
  try {
    return await import("@opentelemetry/sdk-node");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")
      throw new CommandError(
        "OTEL_EXPORTER_OTLP_ENDPOINT asks for traces, and the SDK that sends them is not installed. Run npm install @opentelemetry/sdk-node beside this package, or unset the variable.",
        { cause: error },
      );
    throw error;
  }
}
