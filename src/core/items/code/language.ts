/** What the end of a file's name says about its language; names are those of fenced code blocks. */
const byEnding: Record<string, string> = {
  bicep: 'bicep',
  bicepparam: 'bicep',
  cs: 'csharp',
  csproj: 'xml',
  dockerfile: 'dockerfile',
  ini: 'ini',
  js: 'javascript',
  json: 'json',
  kql: 'kusto',
  ps1: 'powershell',
  py: 'python',
  sh: 'bash',
  sql: 'sql',
  tf: 'hcl',
  ts: 'typescript',
  xml: 'xml',
  yaml: 'yaml',
  yml: 'yaml',
};

export function languageOf(item: {
  file: string;
  format: 'yaml' | 'json' | 'text';
  language?: string | undefined;
}): string {
  if (item.language !== undefined) return item.language;
  if (item.format !== 'text') return item.format;
  const ending = /[^./\\]*$/.exec(item.file.toLowerCase())?.[0] ?? '';
  // Asked for as a field of its own: `constructor` is an ending too.
  return (Object.hasOwn(byEnding, ending) ? byEnding[ending] : null) ?? 'text';
}
