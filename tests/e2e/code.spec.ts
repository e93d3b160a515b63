import { join } from 'node:path';
import { typeOf } from '../../src/core/items/index.ts';
import { writePackage } from '../support/package.ts';
import { candidateIn, expect, importExam, readExam, test } from './test.ts';

const common = {
  objective: 'files.one',
  explanation: 'So.',
  references: [],
  verified: '2026-11-01',
};

const files = {
  'exam.yaml': JSON.stringify({
    schema: 1,
    id: 'files',
    code: 'FILES',
    title: 'Files to complete',
    minutes: 30,
    domains: [
      {
        id: 'files',
        title: 'Files',
        weight: [100, 100],
        objectives: [{ id: 'files.one', title: 'Complete a file' }],
      },
    ],
    blueprint: { items: 2, sections: [{ kind: 'standard' }] },
  }),
  'items/all.json': JSON.stringify([
    {
      ...common,
      id: 'pipeline',
      type: 'code',
      stem: 'Let the pipeline run for main, in steps of two.',
      file: 'azure-pipelines.yml',
      format: 'yaml',
      starter: 'trigger: none\npool:\n  vmImage: ubuntu-latest\n',
      checks: [
        { id: 'trigger', text: 'It runs for main.', path: '$.trigger', contains: 'main' },
        { id: 'step', text: 'It has a step.', path: '$.steps', length: { min: 1 } },
      ],
      guards: [{ id: 'pool', text: 'The pool stays.', path: '$.pool.vmImage', exists: true }],
      solution:
        'trigger:\n- main\npool:\n  vmImage: ubuntu-latest\nsteps:\n- script: |\n    npm ci\n    npm test\n',
    },
    {
      ...common,
      id: 'bicep',
      type: 'code',
      stem: 'Take a location.',
      file: 'main.bicep',
      format: 'text',
      starter: '// A location\n',
      checks: [{ id: 'param', text: 'It has a parameter.', pattern: '^param location string' }],
      solution: '// A location\nparam location string\n',
    },
  ]),
};

test('files are completed in an editor that keeps to the policy of the window', async ({
  start,
  dataFolder,
}) => {
  const folder = writePackage(join(dataFolder, 'package'), files);
  await importExam(folder, dataFolder);
  const exam = await readExam(folder);
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, exam);
  await candidate.startExam();
  await candidate.sitAll((item) => typeOf(item).keyed(item));

  await page.getByRole('button', { name: 'Review answers' }).click();
  await expect(page.getByRole('group', { name: 'Your file' })).toBeVisible();
  await expect(page.getByText('Not met')).toHaveCount(0);
  await expect(page.getByText('Met', { exact: true }).first()).toBeVisible();
});

test('the editor takes letters and Tab, and gives both back', async ({ start, dataFolder }) => {
  const folder = writePackage(join(dataFolder, 'package'), files);
  await importExam(folder, dataFolder);
  const exam = await readExam(folder);
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, exam);
  await candidate.startExam();
  await candidate.press('Begin section');
  const first = await candidate.item();
  const editor = page.getByRole('textbox', { name: first.type === 'code' ? first.file : '' });
  await expect(editor).toHaveAttribute('aria-description', /Escape, then Tab/);

  // By the keyboard alone: from the question into the editor, and to its end.
  const isIn = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.hasAttribute('data-editor') === true);
  await expect(editor).toBeVisible();
  for (let steps = 0; steps < 30 && !(await isIn()); steps += 1) await page.keyboard.press('Tab');
  expect(await isIn()).toBe(true);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('steps:\n- script: abcmnr\nname: Test');
  const typed = /steps:\s+- script: abcmnr\s+name: Test/;
  await expect(editor).toContainText('name: Test');

  // Tab indents and stays; behind Escape it goes on, and comes back as it was.
  await page.keyboard.press('Tab');
  expect(await isIn()).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await isIn()).toBe(false);
  await page.keyboard.press('Shift+Tab');
  expect(await isIn()).toBe(true);

  // The room's own keys work from inside, and what was typed reaches main before they do.
  await page.keyboard.press('Alt+n');
  await expect(page.locator(`[data-item]:not([data-item="${first.id}"])`)).toBeVisible();
  await page.keyboard.press('Alt+p');
  await expect(page.locator(`[data-item="${first.id}"]`)).toBeVisible();
  await expect(editor).toContainText('abcmnr');
  const text = await editor.locator('.cm-line').allTextContents();
  expect(text.join('\n')).toMatch(typed);
});
