import { ValidationCode, validate } from 'dockerfile-utils';
import type { SnippetReader } from '../../core/lint/snippets.ts';

/** A warning, such as about a deprecated instruction, is a matter of taste. */
const error = 1;

/** A whole Dockerfile, or a part of one, which need not begin with `FROM`. */
export const readDockerfile: SnippetReader = (text) => {
  const fault = validate(text).find(
    ({ severity, code }) => severity === error && code !== ValidationCode.NO_SOURCE_IMAGE,
  );
  if (!fault) return null;
  const message = typeof fault.message === 'string' ? fault.message : fault.message.value;
  return { message, line: fault.range.start.line + 1 };
};
