import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type YAMLMap,
} from 'yaml';
import type { SnippetReader } from '../../core/lint/snippets.ts';
import { pipelineFault } from './pipeline.ts';
import { type Kind, shapes, stepShapes } from './pipeline-shapes.ts';

/**
 * Reads YAML, and holds workflows of GitHub and pipelines of Azure to their schemas. A part of one,
 * such as a list of steps, is held to the schema of that part.
 */
export function yamlReader(readWorkflow: SnippetReader): SnippetReader {
  return (text) => {
    const lines = new LineCounter();
    const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
    if (!Array.isArray(documents)) return null;
    for (const { errors } of documents as Document[]) {
      const error = errors[0];
      if (error) return { message: error.message, line: lines.linePos(error.pos[0]).line };
    }
    const only = documents.length === 1 ? (documents[0] as Document) : undefined;
    if (!only?.contents) return null;
    const workflow = asWorkflow(only, text);
    if (workflow) {
      const fault = readWorkflow(workflow.text);
      return fault && { ...fault, line: (fault.line ?? 1) - workflow.shift };
    }
    const kind = pipelineKind(only);
    const fault = kind && pipelineFault(only.contents, kind);
    return fault ? { message: fault.message, line: lines.linePos(fault.offset).line } : null;
  };
}

const workflowFields = [
  'name',
  'run-name',
  'on',
  'permissions',
  'env',
  'defaults',
  'concurrency',
  'jobs',
];

const nothingElse = 'jobs:\n  part:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: exit\n';

/** A text as a whole workflow, when it is one or a part of one; `shift` lines were put before it. */
function asWorkflow({ contents }: Document, text: string): { text: string; shift: number } | null {
  if (isSeq(contents)) {
    const isSteps = contents.items.some(
      (step) => isMap(step) && (step.has('run') || step.has('uses')),
    );
    return isSteps ? asJob(`steps:\n${indented(text, 2)}`, 1) : null;
  }
  if (!isMap(contents)) return null;
  const fields = fieldsOf(contents);
  if (fields.includes('apiVersion')) return null;
  if (fields.includes('runs-on')) return asJob(text, 0);
  if (fields.includes('steps')) {
    const steps = contents.get('steps');
    const isWorkflow =
      isSeq(steps) &&
      steps.items.some((step) => isMap(step) && (step.has('run') || step.has('uses')));
    return isWorkflow ? asJob(text, 0) : null;
  }
  const isAll = fields.every((field) => workflowFields.includes(field));
  if (isAll && fields.includes('jobs') && isMap(contents.get('jobs'))) {
    return fields.includes('on') ? { text, shift: 0 } : { text: `on: push\n${text}`, shift: 1 };
  }
  if (isAll && fields.includes('on')) return { text: `${ended(text)}${nothingElse}`, shift: 0 };
  const isJobs = contents.items.every(
    ({ value }) => isMap(value) && (value.has('runs-on') || value.has('uses')),
  );
  if (isJobs && fields.length > 0) {
    return { text: `on: push\njobs:\n${indented(text, 2)}`, shift: 2 };
  }
  return null;
}

function asJob(job: string, shift: number): { text: string; shift: number } {
  const runsOn = /^(?:runs-on|uses):/m.test(job) ? '' : '    runs-on: ubuntu-24.04\n';
  return {
    text: `on: push\njobs:\n  part:\n${runsOn}${indented(job, 4)}`,
    shift: shift + (runsOn === '' ? 3 : 4),
  };
}

function indented(text: string, columns: number): string {
  return ended(text).replaceAll(/^(?=.)/gm, ' '.repeat(columns));
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function fieldsOf(map: YAMLMap): string[] {
  return map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
}

/** Fields that a pipeline begins with and hardly any other file. */
const pipelineFields = ['trigger', 'pr', 'pool', 'stages', 'steps', 'jobs', 'extends', 'schedules'];

/** What of a pipeline a text is; null when it is none. */
function pipelineKind({ contents }: Document): Kind | null {
  if (isMap(contents)) {
    const fields = fieldsOf(contents).filter((field) => !field.startsWith('${{'));
    if (fields.includes('apiVersion') || fields.includes('services')) return null;
    if (fields.includes('stage')) return 'stage';
    if (fields.includes('job') || fields.includes('deployment')) return 'job';
    const isResources =
      isMap(contents.get('resources')) &&
      fieldsOf(contents.get('resources') as YAMLMap).every((field) =>
        Object.hasOwn(shapes.resources, field),
      );
    return isResources || fields.some((field) => pipelineFields.includes(field))
      ? 'pipeline'
      : null;
  }
  if (!isSeq(contents)) return null;
  const member = contents.items.find((item) => isMap(item));
  if (!isMap(member)) return null;
  if (member.has('stage')) return { list: 'stage' };
  if (member.has('job') || member.has('deployment')) return { list: 'job' };
  const isStep = Object.keys(stepShapes).some((field) => member.has(field));
  return isStep ? { list: { either: ['step', 'job', 'stage', 'variable'] } } : null;
}
