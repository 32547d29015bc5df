import { registerHooks } from "node:module";

// The parser imports its schemas as bundlers want it. Node asks for `with { type: "json" }`.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".min.json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
  "@actions/workflow-parser"
);
const { parseAction } = await import("@actions/workflow-parser/actions/action-parser");

/** What GitHub would say of a workflow, or of the `action.yml` of an action, with line and column. */
export async function problemsOf(name: string, content: string): Promise<readonly string[]> {
  const isAction = name.endsWith("action.yml");
  const { context, value } = (isAction ? parseAction : parseWorkflow)(
    { name, content },
    new NoOperationTraceWriter(),
  );
  if (value === undefined) return context.errors.getErrors().map(({ message }) => message);
  const conversion = isAction ? [] : ((await convertWorkflowTemplate(context, value)).errors ?? []);
  return [
    ...new Set([
      ...context.errors.getErrors().map(({ message }) => message),
      ...conversion.map(({ Message }) => Message),
    ]),
  ];
}
