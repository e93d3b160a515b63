import { beforeAll, describe, expect, it } from 'vitest';
import { snippetReaders } from '../../src/cli/snippets/readers.ts';
import type { SnippetReader } from '../../src/core/lint/snippets.ts';

const languages = [
  'yaml',
  'yml',
  'json',
  'kql',
  'bicep',
  'hcl',
  'bash',
  'powershell',
  'csharp',
  'dockerfile',
  'xml',
];

let readers: ReadonlyMap<string, SnippetReader>;

beforeAll(async () => {
  readers = await snippetReaders([...languages, 'text', 'mermaid']);
});

function fault(language: string, text: string): string | null {
  const reader = readers.get(language);
  if (!reader) throw new Error(`nobody reads ${language}`);
  const found = reader(text);
  return found && `${found.line ?? '-'} ${found.message}`;
}

describe('readers of snippets', () => {
  it('are there for languages that have a parser, and for no others', () => {
    expect([...readers.keys()]).toEqual(languages);
  });

  it.each([
    ['json', '{ "a": 1 } // a comment', '{ "a": 1'],
    [
      'kql',
      'AppRequests\n| where Success == false\n| summarize n = count() by Name',
      'AppRequests\n| where (Success\n| take 5',
    ],
    ['bicep', "param size string = 'S1'\n", 'param size string = {\n'],
    ['hcl', 'resource "a" "b" {\n  x = 1\n}\n', 'resource "a" "b" {\n  x = \n}\n'],
    ['bash', 'for f in *; do echo "$f"; done\n', 'for f in *; do echo "$f"\n'],
    ['powershell', 'Get-Item a | ForEach-Object { $_.Name }\n', 'if ($a -eq 1) { Get-Item a\n'],
    [
      'csharp',
      'builder.Services.AddFeatureManagement();\n',
      'builder.Services.AddFeatureManagement(;\n',
    ],
    ['dockerfile', 'FROM node:20\nRUN npm ci\n', 'FROM node:20\nRUNN npm ci\n'],
    ['xml', '<a b="c"/><d/>', '<a><b></a>'],
    ['yaml', 'a: [1, 2]\n', 'a: [1, 2\n'],
    ['yml', 'a: 1\n---\nb: 2\n', 'a: 1\n a: 2\n'],
  ])('tell %s from what only looks like it', (language, good, bad) => {
    expect(fault(language, good)).toBeNull();
    expect(fault(language, bad)).not.toBeNull();
  });
});

describe('workflows', () => {
  const job = '    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.sha }}\n';

  it.each([
    ['a whole one', `on: push\njobs:\n  a:\n${job}`],
    ['one without its events', `jobs:\n  a:\n${job}`],
    ['events alone', 'on:\n  push:\n    branches: [main]\n'],
    ['events and permissions', 'on: push\npermissions:\n  contents: read\n'],
    ['jobs alone', `a:\n${job}`],
    ['one job', 'runs-on: ubuntu-24.04\nsteps:\n  - run: echo\n'],
    ['steps of a job', 'steps:\n  - uses: actions/checkout@v4\n'],
    ['a list of steps', '- uses: actions/checkout@v4\n- run: echo\n'],
    ['a call of another workflow', 'a:\n  uses: ./.github/workflows/b.yml\n  secrets: inherit\n'],
  ])('are held to the schema of GitHub: %s', (_what, text) => {
    expect(fault('yaml', text)).toBeNull();
    expect(
      fault('yaml', text.replace(/(run|push|contents|secrets|uses)(?=:(?! \.))/, '$1x')),
    ).not.toBeNull();
  });

  it('name the line of the snippet, whatever was put around it', () => {
    expect(fault('yaml', `on: push\njobs:\n  a:\n${job}      - usess: b\n`)).toMatch(/^7 /);
    expect(fault('yaml', '- run: echo\n- run: echo\n  shel: bash\n')).toMatch(/^3 /);
    expect(fault('yaml', 'steps:\n  - run: echo\n    shel: bash\n')).toMatch(/^3 /);
    expect(fault('yaml', `a:\n${job}    need: b\n`)).toMatch(/^5 /);
  });

  it('have expressions that can be read', () => {
    expect(
      fault('yaml', `on: push\njobs:\n  a:\n    if: \${{ github.ref == }}\n${job}`),
    ).not.toBeNull();
  });
});

describe('pipelines', () => {
  const pipeline = `trigger:
  branches:
    include: [main]
parameters:
- name: stages
  type: stageList
  default: []
resources:
  repositories:
  - repository: shared
    type: git
    name: Tools/shared
    ref: refs/tags/v1
variables:
- group: prod
- \${{ if eq(variables['Build.Reason'], 'Manual') }}:
  - name: size
    value: large
stages:
- stage: Build
  jobs:
  - job: A
    pool: { vmImage: ubuntu-24.04 }
    strategy:
      matrix: { one: { a: b } }
      maxParallel: 2
    steps:
    - checkout: self
      fetchDepth: 0
    - task: DotNetCoreCLI@2
      inputs: { command: test }
      retryCountOnTaskFailure: 2
    - \${{ each step in parameters.steps }}:
      - \${{ step }}
- \${{ if parameters.deploy }}:
  - stage: Deploy
    dependsOn: [Build]
    condition: succeeded()
    jobs:
    - deployment: Web
      environment: { name: production, resourceType: VirtualMachine }
      strategy:
        rolling:
          maxParallel: 20%
          deploy:
            steps:
            - script: ./deploy.sh
          on:
            failure:
              steps:
              - template: undo.yml@shared
                parameters: { a: 1 }
- \${{ parameters.stages }}
`;

  it('are held to the fields that Azure Pipelines knows', () => {
    expect(fault('yaml', pipeline)).toBeNull();
  });

  it.each([
    ['dependsOn:', 'dependOn:', '`dependOn` is no field of a stage'],
    ['maxParallel: 2', 'max-parallel: 2', '`max-parallel` is no field of a strategy'],
    ['fetchDepth', 'fetch-depth', '`fetch-depth` is no field of a step'],
    ['- script: ./deploy.sh', '- scripts: ./deploy.sh', 'this is no step'],
    ['rolling:', 'blueGreen:', '`blueGreen` is no field of a'],
    ['include: [main]', 'includes: [main]', '`includes` is no field of a filter'],
    ['on:\n', 'onError:\n', '`onError` is no field of a hook'],
    ['  jobs:\n  - job: A', '  jobs:\n    job: A', 'a list is wanted here'],
    ['  name: Tools/shared', '  repo: Tools/shared', '`repo` is no field of a repositoryResource'],
    ['- name: size', '- key: size', '`key` is no field of a variable'],
    ['inputs: {', 'with: {', '`with` is no field of a step'],
  ])('are refused with %s written as %s', (right, wrong, words) => {
    expect(pipeline).toContain(right);
    const found = fault('yaml', pipeline.replace(right, wrong));
    expect(found).toContain(words);
    const line = pipeline.slice(0, pipeline.indexOf(right)).split('\n').length;
    expect(Number(found?.split(' ')[0])).toBeGreaterThanOrEqual(line);
    expect(Number(found?.split(' ')[0])).toBeLessThanOrEqual(line + 1);
  });

  it.each([
    ['a list of steps', '- task: A@1\n  input: {}\n'],
    ['a list of jobs', '- job: A\n  step: []\n'],
    ['a list of stages', '- stage: A\n  job: []\n'],
    ['one stage', 'stage: A\njob: []\n'],
    ['resources alone', 'resources:\n  pipelines:\n  - pipelin: a\n'],
    ['a template of steps', 'parameters:\n- name: a\nsteps:\n- bash: a\n  workDir: b\n'],
  ])('are known by a part: %s', (_what, text) => {
    expect(fault('yaml', text)).toContain('no field');
  });

  it('are not looked for in files of other kinds', () => {
    for (const text of [
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  strategy: {}\n',
      'version: 2\nupdates:\n- package-ecosystem: npm\n',
      'services:\n  web:\n    image: a\n    steps: 1\n',
      'variables:\n  anything: goes\n',
      '- a\n- b\n',
      'resources:\n  limits: { cpu: 1 }\n',
    ]) {
      expect(fault('yaml', text), text).toBeNull();
    }
  });
});
