const languageNames: Record<string, string> = {
  bicep: 'Bicep',
  csharp: 'C#',
  hcl: 'HCL',
  json: 'JSON',
  kql: 'KQL',
  kusto: 'KQL',
  powershell: 'PowerShell',
  sql: 'SQL',
  xml: 'XML',
  yaml: 'YAML',
  yml: 'YAML',
};

export const markdownMessages = {
  code: (language: string | null) =>
    language === null ? 'Code' : `Code, ${languageNames[language] ?? language}`,
  table: 'Table',
  highlighter: {
    keys: 'Highlighter on. Arrow keys move by sentence, with Shift they select more. Enter highlights, or removes a highlight. Escape leaves the text.',
    inHighlight: (words: string) => `Highlighted: ${words}`,
    added: 'Highlighted.',
    removed: 'Highlight removed.',
  },
};
