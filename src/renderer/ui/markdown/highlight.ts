import bash from 'highlight.js/lib/languages/bash';
import csharp from 'highlight.js/lib/languages/csharp';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import ini from 'highlight.js/lib/languages/ini';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import shell from 'highlight.js/lib/languages/shell';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import { bicep } from './languages/bicep.ts';
import { hcl } from './languages/hcl.ts';
import { kusto } from './languages/kusto.ts';

const lowlight = createLowlight({
  bash,
  bicep,
  csharp,
  diff,
  dockerfile,
  hcl,
  ini,
  javascript,
  json,
  kusto,
  powershell,
  python,
  shell,
  sql,
  typescript,
  xml,
  yaml,
});

export type Highlighted = ReturnType<typeof lowlight.highlight>;

/** The tokens of some code, or null for a language that is not known here. */
export function highlighted(language: string, code: string): Highlighted | null {
  return lowlight.registered(language) ? lowlight.highlight(language, code) : null;
}
