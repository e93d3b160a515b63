import type { Item } from '../../src/core/items/index.ts';
import type { Check, Look } from '../../src/core/items/code/schema.ts';
import { makeItem } from './exam.ts';

/** An item of type `code`, narrowed. */
export type CodeItem = Extract<Item, { type: 'code' }>;

export function makeCode(parts: Record<string, unknown>): CodeItem {
  const item = makeItem({
    id: 'code',
    type: 'code',
    file: 'azure-pipelines.yml',
    format: 'yaml',
    starter: 'starter: true\n',
    solution: 'solution: true\n',
    ...parts,
  });
  if (item.type !== 'code') throw new Error(item.type);
  return item;
}

/** A check that makes one look at the file. */
export function check(id: string, look: Partial<Look>): Partial<Check> & { id: string } {
  return { id, text: `Check ${id}.`, ...look };
}

const starter = `# Builds and deploys the web shop.
trigger: none

pool:
  vmImage: ubuntu-latest

stages:
- stage: Build
  jobs:
  - job: Compile
    steps:
    - script: npm ci && npm test
- stage: Deploy
  jobs:
  - deployment: Web
    environment: production
    strategy:
      runOnce:
        deploy:
          steps:
          - script: ./deploy.sh
`;

const solution = `# Builds and deploys the web shop.
trigger:
  batch: true
  branches:
    include:
    - main
    - release/*

pool:
  vmImage: ubuntu-latest

stages:
- stage: Build
  jobs:
  - job: Compile
    timeoutInMinutes: 15
    steps:
    - script: npm ci && npm test
    - task: PublishTestResults@2
      condition: always()
      inputs:
        testResultsFormat: JUnit
        failTaskOnFailedTests: true
- stage: Deploy
  dependsOn: Build
  jobs:
  - deployment: Web
    environment: production
    strategy:
      runOnce:
        deploy:
          steps:
          - script: ./deploy.sh
`;

/** A pipeline to complete: one check of each form, and a guard. */
export const pipeline = makeCode({
  starter,
  solution,
  checks: [
    check('branches', {
      any: [
        {
          path: '$.trigger.branches.include',
          equals: ['main', 'release/*'],
          unordered: true,
        },
        { path: '$.trigger', equals: ['main', 'release/*'], unordered: true },
      ],
    }),
    check('batch', { path: '$.trigger.batch', equals: true }),
    check('timeout', {
      path: "$.stages[?@.stage == 'Build'].jobs[*].timeoutInMinutes",
      equals: 15,
    }),
    check('results', {
      path: "$.stages[?@.stage == 'Build'].jobs[*].steps",
      contains: { task: 'PublishTestResults@2', inputs: { failTaskOnFailedTests: true } },
    }),
    check('always', { path: '$..condition', matches: '^(always|succeededOrFailed)\\(\\)$' }),
    check('steps', { path: '$.stages[0].jobs[0].steps', length: { min: 2 } }),
    check('order', { path: "$.stages[?@.stage == 'Deploy' && @.dependsOn]", exists: true }),
  ],
  guards: [check('environment', { path: '$..environment', equals: 'production' })],
});
