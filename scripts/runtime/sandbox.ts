import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot } from './debian-packages.ts';

/** Chromium's sandbox refuses to start as root, so there, and only there, it is switched off. */
export function sandboxFlags(): string[] {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
}

/** What to do when this Linux forbids the sandbox to a normal user; undefined when all is well. */
export function sandboxAdvice(executable: string): string | undefined {
  if (process.platform !== 'linux' || isRoot() || !namespacesForbidden()) return undefined;
  const sandbox = join(dirname(executable), 'chrome-sandbox');
  if (isSetuidRoot(sandbox)) return undefined;
  return (
    'this system does not let programs build a sandbox on their own. If no window opens, run once:\n' +
    `  sudo chown root:root "${sandbox}" && sudo chmod 4755 "${sandbox}"`
  );
}

function namespacesForbidden(): boolean {
  return (
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0' ||
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1'
  );
}

function setting(name: string): string | undefined {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

function isSetuidRoot(file: string): boolean {
  const status = statSync(file, { throwIfNoEntry: false });
  return status !== undefined && status.uid === 0 && (status.mode & 0o4000) !== 0;
}
