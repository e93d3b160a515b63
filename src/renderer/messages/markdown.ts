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
};
