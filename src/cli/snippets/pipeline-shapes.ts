/**
 * What a value of a pipeline may be: `any`, any `fields`, a `text` (also a number or a flag), the name of a
 * shape, a list of one, or any of several.
 */
export type Kind = 'any' | 'fields' | 'text' | ShapeName | { list: Kind } | { either: Kind[] };

export type ShapeName =
  | 'pipeline'
  | 'filter'
  | 'trigger'
  | 'pr'
  | 'schedule'
  | 'resources'
  | 'parameter'
  | 'variable'
  | 'pool'
  | 'template'
  | 'stage'
  | 'job'
  | 'environment'
  | 'strategy'
  | 'deploymentStrategy'
  | 'hook'
  | 'onHook'
  | 'workspace'
  | 'step'
  | 'container'
  | 'repositoryResource'
  | 'pipelineResource'
  | 'pipelineTrigger'
  | 'containerResource'
  | 'packageResource'
  | 'webhookResource';

type Shape = Readonly<Record<string, Kind>>;

const texts: Kind = { either: ['text', { list: 'text' }] };
const filter: Kind = { either: ['filter', texts] };
const variables: Kind = { either: [{ list: 'variable' }, 'fields'] };
const steps: Kind = { list: 'step' };
const pool: Kind = { either: ['text', 'pool'] };

/** Fields that each task and each shortcut of one has. */
const common: Shape = {
  name: 'text',
  displayName: 'text',
  condition: 'text',
  continueOnError: 'text',
  enabled: 'text',
  env: 'any',
  timeoutInMinutes: 'text',
  retryCountOnTaskFailure: 'text',
  target: 'any',
};

const script: Shape = { workingDirectory: 'text', failOnStderr: 'text', ...common };

const powershell: Shape = {
  ...script,
  errorActionPreference: 'text',
  warningPreference: 'text',
  informationPreference: 'text',
  verbosePreference: 'text',
  debugPreference: 'text',
  progressPreference: 'text',
  ignoreLASTEXITCODE: 'text',
  arguments: 'text',
};

/** Fields of a container, whether it is a resource or stands at its job. */
const container: Shape = {
  image: 'text',
  endpoint: 'text',
  env: 'any',
  ports: texts,
  volumes: texts,
  options: 'text',
  mapDockerSocket: 'text',
  mountReadOnly: 'any',
};

/** A step is told by the field that it begins with. */
export const stepShapes: Readonly<Record<string, Shape>> = {
  script: { script: 'text', ...script },
  bash: { bash: 'text', ...script },
  pwsh: { pwsh: 'text', ...powershell },
  powershell: { powershell: 'text', ...powershell },
  task: { task: 'text', inputs: 'any', ...common },
  checkout: {
    checkout: 'text',
    clean: 'text',
    fetchDepth: 'text',
    fetchTags: 'text',
    fetchFilter: 'text',
    lfs: 'text',
    path: 'text',
    persistCredentials: 'text',
    submodules: 'text',
    sparseCheckoutDirectories: 'text',
    sparseCheckoutPatterns: 'text',
    workspaceRepo: 'text',
    ...common,
  },
  download: { download: 'text', artifact: 'text', path: 'text', patterns: 'any', ...common },
  downloadBuild: {
    downloadBuild: 'text',
    artifact: 'text',
    path: 'text',
    patterns: 'any',
    ...common,
  },
  publish: { publish: 'text', artifact: 'text', ...common },
  getPackage: { getPackage: 'text', path: 'text', ...common },
  reviewApp: { reviewApp: 'text', ...common },
  template: { template: 'text', parameters: 'any' },
};

/**
 * The fields of a pipeline and of the templates that it is made of, after the YAML schema reference
 * (learn.microsoft.com/azure/devops/pipelines/yaml-schema/). Values of expressions are not looked at.
 */
export const shapes: Readonly<Record<Exclude<ShapeName, 'step'>, Shape>> = {
  pipeline: {
    name: 'text',
    appendCommitMessageToRunName: 'text',
    trigger: { either: ['trigger', texts] },
    pr: { either: ['pr', texts] },
    schedules: { list: 'schedule' },
    resources: { either: ['resources', { list: 'any' }] },
    parameters: { list: 'parameter' },
    variables,
    pool,
    lockBehavior: 'text',
    extends: 'template',
    stages: { list: 'stage' },
    jobs: { list: 'job' },
    steps,
    strategy: 'strategy',
    continueOnError: 'text',
    container: { either: ['text', 'container'] },
    services: 'any',
    workspace: 'workspace',
    timeoutInMinutes: 'text',
    cancelTimeoutInMinutes: 'text',
  },
  filter: { include: texts, exclude: texts },
  trigger: {
    batch: 'text',
    branches: filter,
    paths: filter,
    tags: filter,
    stages: filter,
    enabled: 'text',
  },
  pr: { autoCancel: 'text', drafts: 'text', branches: filter, paths: filter },
  schedule: { cron: 'text', displayName: 'text', branches: filter, batch: 'text', always: 'text' },
  resources: {
    pipelines: { list: 'pipelineResource' },
    repositories: { list: 'repositoryResource' },
    containers: { list: 'containerResource' },
    packages: { list: 'packageResource' },
    webhooks: { list: 'webhookResource' },
    builds: { list: 'any' },
  },
  repositoryResource: {
    repository: 'text',
    type: 'text',
    name: 'text',
    ref: 'text',
    endpoint: 'text',
    trigger: { either: ['trigger', texts] },
    project: 'text',
  },
  pipelineResource: {
    pipeline: 'text',
    project: 'text',
    source: 'text',
    version: 'text',
    branch: 'text',
    tags: texts,
    trigger: { either: ['pipelineTrigger', 'text'] },
  },
  pipelineTrigger: {
    enabled: 'text',
    branches: filter,
    stages: texts,
    tags: texts,
  },
  containerResource: {
    container: 'text',
    type: 'text',
    ...container,
    localImage: 'text',
    trigger: 'any',
    azureSubscription: 'text',
    resourceGroup: 'text',
    registry: 'text',
    repository: 'text',
  },
  packageResource: {
    package: 'text',
    type: 'text',
    connection: 'text',
    name: 'text',
    version: 'text',
    tag: 'text',
    trigger: 'any',
  },
  webhookResource: { webhook: 'text', connection: 'text', type: 'text', filters: { list: 'any' } },
  parameter: {
    name: 'text',
    displayName: 'text',
    type: 'text',
    default: 'any',
    values: { list: 'any' },
  },
  variable: {
    name: 'text',
    value: 'any',
    readonly: 'text',
    group: 'text',
    template: 'text',
    parameters: 'any',
  },
  pool: { name: 'text', vmImage: 'text', demands: texts, os: 'text', image: 'text' },
  template: { template: 'text', parameters: 'any' },
  stage: {
    stage: 'text',
    displayName: 'text',
    pool,
    dependsOn: texts,
    condition: 'text',
    variables,
    jobs: { list: 'job' },
    lockBehavior: 'text',
    trigger: 'text',
    isSkippable: 'text',
    templateContext: 'any',
    template: 'text',
    parameters: 'any',
  },
  job: {
    job: 'text',
    deployment: 'text',
    template: 'text',
    parameters: 'any',
    displayName: 'text',
    dependsOn: texts,
    condition: 'text',
    continueOnError: 'text',
    timeoutInMinutes: 'text',
    cancelTimeoutInMinutes: 'text',
    variables,
    pool,
    workspace: 'workspace',
    container: { either: ['text', 'container'] },
    services: 'any',
    uses: 'any',
    environment: { either: ['text', 'environment'] },
    strategy: { either: ['strategy', 'deploymentStrategy'] },
    steps,
    templateContext: 'any',
  },
  environment: {
    name: 'text',
    resourceName: 'text',
    resourceId: 'text',
    resourceType: 'text',
    tags: 'text',
  },
  strategy: { matrix: 'any', parallel: 'text', maxParallel: 'text' },
  deploymentStrategy: { runOnce: 'hook', rolling: 'hook', canary: 'hook' },
  hook: {
    maxParallel: 'text',
    increments: { list: 'any' },
    preDeploy: 'hook',
    deploy: 'hook',
    routeTraffic: 'hook',
    postRouteTraffic: 'hook',
    on: 'onHook',
    steps,
    pool,
  },
  onHook: { failure: 'hook', success: 'hook' },
  workspace: { clean: 'text' },
  container: {
    ...container,
    alias: 'text',
  },
};
