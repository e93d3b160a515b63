import { registerHooks } from 'node:module';
import type { SnippetReader } from '../../core/lint/snippets.ts';

/**
 * Reads workflows with GitHub's own parser and schema.
 *
 * The parser imports its schema as a JSON module without saying so, as bundlers let it; Node wants it
 * said.
 */
export async function workflowReader(): Promise<SnippetReader> {
  const hooks = registerHooks({
    load: (url, context, next) =>
      url.includes('/@actions/workflow-parser/') && url.endsWith('.json')
        ? next(url, { ...context, importAttributes: { type: 'json' } })
        : next(url, context),
  });
  const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
  hooks.deregister();
  const trace = new NoOperationTraceWriter();
  return (content) => {
    const fault = parseWorkflow({ name: 'workflow', content }, trace).context.errors.getErrors()[0];
    if (!fault) return null;
    return { message: fault.rawMessage, line: fault.range?.start.line };
  };
}
