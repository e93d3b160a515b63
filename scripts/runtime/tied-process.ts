import { spawnSync } from 'node:child_process';

let canTie: boolean | undefined;

/**
 * A command line whose process also ends when this process is killed with no chance to clean up.
 * Linux can do that, through `setpriv` of util-linux; elsewhere the command is returned as it is.
 */
export function tied(
  command: string,
  args: readonly string[],
): { command: string; args: string[] } {
  canTie ??=
    process.platform === 'linux' &&
    spawnSync('setpriv', ['--pdeathsig', 'keep', 'true']).status === 0;
  return canTie
    ? { command: 'setpriv', args: ['--pdeathsig', 'TERM', '--', command, ...args] }
    : { command, args: [...args] };
}
