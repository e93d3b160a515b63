import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackages } from './debian-packages.ts';
import { type Say, PreparationError, sayOnStderr } from './say.ts';
import { hasCommand } from './system-libraries.ts';
import { tied } from './tied-process.ts';

export type Display = {
  /** What the program's environment needs in addition; empty when there already is a display. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

const START_LIMIT_MS = 15_000;
const DISPLAY_NUMBER_FD = 3;

export function needsVirtualDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

export function xvfbArguments(authority: string): string[] {
  return [
    // The server picks a free number itself and tells it here: no race with another server.
    '-displayfd',
    String(DISPLAY_NUMBER_FD),
    '-screen',
    '0',
    '1600x1000x24',
    '-auth',
    authority,
    '-nolisten',
    'tcp',
    // Without this the server starts afresh, and can lose settings, whenever the last window closes.
    '-noreset',
  ];
}

/** The display of this computer, or a private virtual one where there is none. */
export async function openDisplay(say: Say = sayOnStderr): Promise<Display> {
  if (!needsVirtualDisplay(process.env, process.platform))
    return { env: {}, close: async () => {} };
  if (!hasCommand('Xvfb')) {
    await installDebianPackages(
      [['xvfb']],
      'there is no display, and the virtual one (Xvfb) is not installed',
      say,
    );
  }
  const display = await startXvfb();
  say(`there is no display, so the window opens on a virtual one (${display.env.DISPLAY}).`);
  return display;
}

/** Opens a display for the time that `use` takes. */
export async function withDisplay<T>(use: (display: Display) => Promise<T>, say?: Say): Promise<T> {
  const display = await openDisplay(say);
  try {
    return await use(display);
  } finally {
    await display.close();
  }
}

async function startXvfb(): Promise<Display> {
  const folder = mkdtempSync(join(tmpdir(), 'mockroom-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
  const { command, args } = tied('Xvfb', xvfbArguments(authority));
  // In a process group of its own, so that Ctrl-C reaches the program first and the display last.
  const server = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const close = async () => {
    process.off('exit', stop);
    server.ref();
    const ended = hasEnded(server)
      ? undefined
      : new Promise((resolve) => server.once('exit', resolve));
    stop();
    await ended;
  };
  try {
    const number = await displayNumber(server);
    server.unref();
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    const fail = (why: string) =>
      reject(
        new PreparationError(
          `The virtual display (Xvfb) did not start: ${why}\n${complaint}`.trim(),
        ),
      );
    const limit = setTimeout(
      () => fail(`no answer in ${START_LIMIT_MS / 1000} seconds.`),
      START_LIMIT_MS,
    );
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`it ended with code ${code}.`));
    server.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
    let answer = '';
    const pipe = server.stdio[DISPLAY_NUMBER_FD] as Socket;
    pipe.on('data', (text: Buffer) => {
      answer += text.toString();
      if (!answer.includes('\n')) return;
      clearTimeout(limit);
      pipe.destroy();
      // Nobody reads the server's remarks from here on; a full pipe must not stop it.
      (server.stderr as Socket).resume().unref();
      resolve(answer.trim());
    });
  });
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null || server.pid === undefined;
}

/**
 * One entry of an X authority file (libXau, AuDispose.c and AuWrite.c): a family, then four byte
 * strings each led by its length. The "wild" family with no number fits whatever number the server
 * takes. The cookie keeps other users of the computer out of this display.
 */
export function authorityEntry(cookie: Buffer): Buffer {
  const wildFamily = Buffer.from([0xff, 0xff]);
  const none = Buffer.alloc(0);
  const fields = [none, none, Buffer.from('MIT-MAGIC-COOKIE-1'), cookie];
  return Buffer.concat([wildFamily, ...fields.flatMap((field) => [uint16(field.length), field])]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
