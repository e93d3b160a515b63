import { join } from 'node:path';
import { electronPackage } from './paths.ts';
import { run } from './run.ts';

export type Attempt = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** Runs Electron's own installer, which knows mirrors, checksums and its own cache. */
export async function installOfficial(): Promise<Attempt> {
  const briefFetch = new URL('./brief-fetch.ts', import.meta.url).href;
  const result = await run(
    process.execPath,
    ['--import', briefFetch, join(electronPackage, 'install.js')],
    {
      env: withProxy(process.env),
    },
  );
  return result.code === 0 ? { ok: true } : { ok: false, reason: reasonFrom(result.stderr) };
}

/** Node's fetch looks at a proxy only when told to; npm hands its own proxy setting to scripts. */
export function withProxy(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const proxy =
    env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy || env.npm_config_proxy;
  return proxy ? { ...env, HTTPS_PROXY: proxy, NODE_USE_ENV_PROXY: '1' } : env;
}

/** The one line of a stack trace that says what went wrong. */
export function reasonFrom(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  const error = lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.find(Boolean);
  return error?.replace(/^\w*Error: /, '') ?? 'the installer failed';
}
