import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allItems, domainsByObjective } from '../../src/core/exam/exam.ts';
import { markdownTexts } from '../../src/core/exam/markdown-parts.ts';
import { drawForm } from '../../src/core/form/draw.ts';
import { formItems } from '../../src/core/form/form.ts';
import { itemRange } from '../../src/core/form/quotas.ts';
import { code, type CodeItem } from '../../src/core/items/code.ts';
import { itemTypeNames } from '../../src/core/items/index.ts';
import { lintContent } from '../../src/core/lint/lint.ts';
import { prose } from '../../src/core/lint/parts.ts';
import { snippetsOf } from '../../src/core/lint/snippets.ts';
import { itemHashes } from '../../src/cli/review/hashes.ts';
import { needOf, readRecord } from '../../src/cli/review/record.ts';
import { snippetReaders } from '../../src/cli/snippets/readers.ts';
import { openPackage } from '../../src/main/library/package-source.ts';

const folder = join(import.meta.dirname, '../../exams/git-fr');
const opened = await openPackage(folder);
const { exam, problems } = opened;
if (!exam) throw new Error(JSON.stringify(problems));
const items = allItems(exam);

describe('the exam in French', () => {
  it('has no problems and no remarks', async () => {
    expect(problems).toEqual([]);
    const languages = snippetsOf(opened.draft).map(({ language }) => language);
    expect(lintContent(opened, await snippetReaders(languages))).toEqual([]);
  });

  it('uses all that an exam can have, in a language of its own', () => {
    expect(exam.language).toBe('fr-CA');
    expect(items).toHaveLength(20);
    expect([...new Set(items.map(({ type }) => type))].sort()).toEqual([...itemTypeNames].sort());
    expect(exam.caseStudies.map((caseStudy) => caseStudy.items.length)).toEqual([4]);
    expect(exam.series.map((series) => series.items.length)).toEqual([3]);
    expect(exam.reference.map(({ id }) => id)).toEqual(['10-commandes', '20-vocabulaire']);
    expect(Object.keys(exam.assets)).toEqual(['assets/branches-facture.svg']);
    expect(items.filter(({ exhibits }) => (exhibits?.length ?? 0) > 0)).toHaveLength(1);
  });

  it('meets its outline in every form that it draws', () => {
    const domainOf = domainsByObjective(exam);
    const objectiveOf = new Map(items.map(({ id, objective }) => [id, objective]));
    for (let seed = 0; seed < 200; seed += 1) {
      const form = drawForm(exam, seed);
      if (!form.ok) throw new Error(form.error.message);
      expect(form.value.sections.map(({ kind }) => kind)).toEqual(['standard', 'case', 'series']);
      const drawn = formItems(form.value);
      expect(drawn).toHaveLength(15);
      for (const { id, weight } of exam.domains) {
        const own = drawn.filter((item) => domainOf.get(objectiveOf.get(item.id) ?? '') === id);
        const range = itemRange(weight, 15);
        expect(own.length, `${id}, seed ${seed}`).toBeGreaterThanOrEqual(range.least);
        expect(own.length, `${id}, seed ${seed}`).toBeLessThanOrEqual(range.most);
      }
    }
  });

  it('is set as French is set in Québec', () => {
    for (const { path, text } of markdownTexts({ ...exam, assets: {} })) {
      const words = prose(text).replaceAll(/`[^`\n]*`/g, 'code');
      const at = `${path.join('.')}: ${words}`;
      // A space that does not break before a colon and inside guillemets; none before ; ! ?
      expect(words, at).not.toMatch(/[ \p{L})*]:(?:\s|$)/u);
      expect(words, at).not.toMatch(/\s[;!?]/);
      expect(words, at).not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
      expect(words, at).not.toMatch(/\p{L}'\p{L}/u);
    }
  });
});

describe('its record', () => {
  it('tells that others answered and checked each item as it stands', async () => {
    const entries = await readRecord(folder);
    const hashes = itemHashes(opened.draft, opened.pictures);
    expect(entries?.map(({ item }) => item).sort()).toEqual([...hashes.keys()].sort());
    for (const entry of entries ?? []) {
      const own = hashes.get(entry.item);
      expect(own && needOf(entry, own), entry.item).toBeNull();
    }
  });
});

describe('its file to repair', () => {
  const item = items.find((candidate): candidate is CodeItem => candidate.type === 'code');
  if (!item) throw new Error('there is no item of type code');
  const log = ['*.log', '!journaux/modele.log'];
  const site = ['/site/'];
  const config = ['config/*', '!config/exemple.env'];

  /** The ids of the checks and guards that fail. */
  function failed(text: string): string[] {
    const outcome = code.outcome?.(item as CodeItem, { text });
    if (outcome?.type !== 'code') throw new Error('it says nothing about its checks');
    return Object.entries({ ...outcome.guards, ...outcome.checks })
      .flatMap(([id, passed]) => (passed ? [] : [id]))
      .sort();
  }

  it('gives all points to its solution, none to what was found', () => {
    for (const text of [item.solution, item.solution.replaceAll('\n', '\r\n')]) {
      expect(code.score(item, { text })).toBe(code.maximum(item));
    }
    expect(code.score(item, { text: item.starter })).toBe(0);
  });

  // Each was held against `git ls-files --others --exclude-standard`.
  it.each([
    ['other patterns that mean the same', ['**/*.log', '!/journaux/modele.log', '/site', '/config/**', '!/config/exemple.env']],
    ['another order of the parts', [...config, ...site, ...log]],
    ['all exceptions at the end', ['/config/**/*', '/site/*', '*.log', '!exemple.env', '!journaux/modele.log']],
    ['comments in between', ['# *.log', ...log, '#site/', ...site, 'config/**', '# sauf', '!**/exemple.env']],
    ['patterns for what lies in the folders', [...log, '/site/**/*', '**/config/*', '!**/config/exemple.env']],
    ['a pattern that takes nothing back', [...log, '!config/', 'site/*', ...config]],
    ['a pattern more', [...log, ...site, ...config, '*.tmp']],
  ])('right: %s', (_name, lines) => {
    expect(failed(lines.join('\n'))).toEqual([]);
    expect(code.score(item, { text: lines.join('\n') })).toBe(code.maximum(item));
  });

  it.each<[string, string[], string[]]>([
    ['an exception before what it excepts', [...log.toReversed(), ...site, ...config], ['journal']],
    ['an exception that the pattern below takes back', [...log, '**/*.log', ...site, ...config], ['journal']],
    ['an exception for each folder', ['*.log', '!modele.log', ...site, ...config], ['journal']],
    ['an exception for the whole folder', ['*.log', '!journaux/*.log', ...site, ...config], ['journal']],
    ['the folder of the logs ignored', ['journaux/', ...log, ...site, ...config], ['journal']],
    ['site at any depth', [...log, 'site', ...config], ['site']],
    ['what lies in site at any depth', [...log, '**/site/*', ...config], ['site']],
    ['logs of folders below the exception', [...log, '*/*.log', ...site, ...config], ['journal']],
    ['site one folder down', [...log, '*/site/', ...config], ['racine', 'site']],
    ['a dot before the path', [...log, './site/', ...config], ['racine', 'site']],
    ['config ignored as a folder', [...log, ...site, 'config/', '!config/exemple.env'], ['config']],
    ['config without its exception', [...log, ...site, 'config/*'], ['config']],
    ['the exception of config first', [...log, ...site, ...config.toReversed()], ['config']],
    ['some of config only', [...log, ...site, 'config/*.env', '!config/exemple.env'], ['config', 'postes']],
    ['a comment behind a pattern', ['*.log # journaux', '!journaux/modele.log', ...site, ...config], ['journal', 'journaux']],
    ['logs no longer ignored', ['!journaux/modele.log', ...site, ...config], ['journal', 'journaux']],
    ['the lines commented out', ['# *.log', '# !journaux/modele.log', ...site, ...config], ['journal', 'journaux']],
  ])('wrong: %s', (_name, lines, fails) => {
    expect(failed(lines.join('\n'))).toEqual(fails);
    expect(code.score(item, { text: lines.join('\n') })).toBeLessThan(code.maximum(item));
  });
});
