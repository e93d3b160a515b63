import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { type Kind, type ShapeName, shapes, stepShapes } from './pipeline-shapes.ts';

/** Where in a file a pipeline is not one, and why. */
export interface PipelineFault {
  message: string;
  /** Characters before the place. */
  offset: number;
}

/**
 * Whether a tree of YAML is a pipeline (or a part of one) as Azure Pipelines has it: known fields in
 * known places, lists where lists are wanted. There is no validator of Microsoft's that works without
 * its service.
 *
 * `${{ if }}`, `${{ each }}` and their like may stand for any field or member, with what is inside
 * being of the same shape.
 */
export function pipelineFault(node: Node, kind: Kind): PipelineFault | null {
  if (kind === 'any' || isExpression(node)) return null;
  if (kind === 'fields') return isMap(node) ? null : fault(node, 'fields are wanted here');
  if (kind === 'text') return isScalar(node) ? null : fault(node, 'a single value is wanted here');
  if (typeof kind === 'string') return shapeFault(node, kind);
  if ('list' in kind) return listFault(node, kind.list);
  const faults = kind.either.map((one) => pipelineFault(node, one));
  if (faults.includes(null)) return null;
  // The way that led deepest into the value is the one that was meant.
  return faults.reduce(
    (best, one) => ((one?.offset ?? 0) > (best?.offset ?? 0) ? one : best),
    null,
  );
}

function fault(node: Node, message: string): PipelineFault {
  return { message, offset: node.range?.[0] ?? 0 };
}

function isExpression(node: Node): boolean {
  return isScalar(node) && typeof node.value === 'string' && /^\$(\{\{|\[)/.test(node.value.trim());
}

function isInsertion(key: unknown): boolean {
  return isScalar(key) && typeof key.value === 'string' && key.value.trim().startsWith('${{');
}

function listFault(node: Node, kind: Kind): PipelineFault | null {
  if (isMap(node)) {
    const inserted = node.items.filter(({ key }) => isInsertion(key));
    if (inserted.length === node.items.length && inserted.length > 0) {
      return first(inserted.map(({ value }) => (value ? listFault(value as Node, kind) : null)));
    }
  }
  if (!isSeq(node)) {
    // An empty list is often written as nothing.
    return isScalar(node) && node.value === null ? null : fault(node, 'a list is wanted here');
  }
  return first(
    node.items.map((member) => {
      const only = isMap(member) && member.items.length === 1 ? member.items[0] : undefined;
      if (only && isInsertion(only.key)) {
        return only.value
          ? pipelineFault(only.value as Node, { either: [{ list: kind }, kind] })
          : null;
      }
      return pipelineFault(member as Node, kind);
    }),
  );
}

function shapeFault(node: Node, name: ShapeName): PipelineFault | null {
  if (!isMap(node)) return fault(node, `fields of a ${name} are wanted here`);
  const shape = name === 'step' ? stepShape(node) : shapes[name];
  if (!shape) {
    return fault(node, 'this is no step: none of its fields is a task, a script or another kind');
  }
  return first(
    node.items.map(({ key, value }) => {
      if (isInsertion(key)) return value ? pipelineFault(value as Node, name) : null;
      const field = isScalar(key) ? String(key.value) : '';
      const kind = Object.hasOwn(shape, field) ? shape[field] : undefined;
      if (kind === undefined) {
        return fault(key as Node, `\`${field}\` is no field of a ${name}`);
      }
      return value ? pipelineFault(value as Node, kind) : null;
    }),
  );
}

function stepShape(node: YAMLMap): Readonly<Record<string, Kind>> | null {
  const kind = Object.keys(stepShapes).find((field) => node.has(field));
  return kind === undefined ? null : (stepShapes[kind] ?? null);
}

function first(faults: readonly (PipelineFault | null)[]): PipelineFault | null {
  return faults.find((one) => one !== null) ?? null;
}
