import { readMarkup } from './markup.ts';
import type { SnippetReader } from '../../core/lint/snippets.ts';
import { readDockerfile } from './dockerfile.ts';
import { readJson } from './json.ts';
import { kustoReader } from './kusto.ts';
import { grammars, grammarReader } from './tree-sitter.ts';
import { workflowReader } from './workflow.ts';
import { yamlReader } from './yaml.ts';

/** Other names of languages behind a fence. */
const aliases: Readonly<Record<string, string>> = {
  yml: 'yaml',
  sh: 'bash',
  shell: 'bash',
  kql: 'kusto',
  ps1: 'powershell',
  pwsh: 'powershell',
  cs: 'csharp',
  tf: 'hcl',
  terraform: 'hcl',
  js: 'javascript',
  ts: 'typescript',
  py: 'python',
};

/**
 * Readers of the languages that a bank uses. The large ones, such as that of Kusto, are only loaded
 * for a bank that needs them.
 */
export async function snippetReaders(
  languages: Iterable<string>,
): Promise<ReadonlyMap<string, SnippetReader>> {
  const readers = new Map<string, SnippetReader>();
  for (const language of new Set(languages)) {
    const reader = await readerOf(aliases[language] ?? language);
    if (reader) readers.set(language, reader);
  }
  return readers;
}

async function readerOf(language: string): Promise<SnippetReader | null> {
  if (language === 'yaml') return yamlReader(await workflowReader());
  if (language === 'json' || language === 'jsonc') return readJson;
  if (language === 'kusto') return kustoReader();
  if (language === 'dockerfile') return readDockerfile;
  if (language === 'xml') return readMarkup;
  return Object.hasOwn(grammars, language) ? grammarReader(language) : null;
}
