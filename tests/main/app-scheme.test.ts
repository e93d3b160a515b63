import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAppScheme } from '../../src/main/app-files.ts';
import { temporaryFolder } from '../support/folder.ts';

const secret = 'nobody may read this';

/** A window in a folder, with a secret beside it and links that lead there. */
function served(): {
  answer: (url: string, method?: string) => Promise<Response>;
  asked: string[];
} {
  const folder = temporaryFolder();
  const root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  for (const [file, text] of [
    ['renderer/index.html', '<p>the window</p>'],
    ['renderer/assets/index.js', 'the script'],
    ['renderer/assets/notes.txt', secret],
    ['secret.html', secret],
    ['secret.js', secret],
  ] as const) {
    writeFileSync(join(folder, file), text);
  }
  symlinkSync(join(folder, 'secret.js'), join(root, 'assets/link.js'));
  symlinkSync(folder, join(root, 'assets/out'));
  const asked: string[] = [];
  const answer = answerAppScheme({
    root,
    picture: (examHash, path) => {
      asked.push(`${examHash} ${path}`);
      const bytes = new TextEncoder().encode('<svg/>');
      return Promise.resolve(
        path === 'assets/post 1.svg' ? { mediaType: 'image/svg+xml', bytes } : null,
      );
    },
  });
  return { answer: (url, method = 'GET') => answer({ url, method }), asked };
}

describe('the scheme app:', () => {
  it('serves the files of the window, each with the policy', async () => {
    const { answer } = served();
    for (const path of ['', 'index.html', 'index.html?x=1', 'assets/../index.html']) {
      const response = await answer(`app://room/${path}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('<p>the window</p>');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-|https?:|\*/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each([
    'app://room/../secret.html',
    'app://room/%2e%2e/secret.html',
    'app://room/%2E%2E%2Fsecret.html',
    'app://room/..%2fsecret.html',
    'app://room/..%5csecret.html',
    'app://room/..\\secret.html',
    'app://room/%252e%252e%252fsecret.html',
    'app://room/assets/%2e%2e/%2e%2e/secret.html',
    'app://room/....//secret.html',
    'app://room//secret.html',
    'app://room/index.html%00.js',
    'app://room/%00',
    'app://room/%',
    'app://room/%ff%fe',
    'app://room/%c0%ae%c0%ae/secret.html',
    'app://room/assets/link.js',
    'app://room/assets/out/secret.js',
    'app://room/assets/notes.txt',
    'app://room/assets',
    'app://room/assets/',
    'app://room/INDEX.HTML',
    'app://room/etc/passwd',
    'app://room//etc/passwd',
    'app://room/C:/Windows/win.ini',
    'app://room:80/index.html',
    'app://someone@room/index.html',
    'app://some:word@room/index.html',
    'app://other/index.html',
    'app://room.example/index.html',
    'app://Room/index.html',
    'app:///index.html',
  ])('%s is not there', async (address) => {
    const { answer } = served();
    const response = await answer(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it('never gives out a file from elsewhere, however an address is written', async () => {
    const { answer } = served();
    const piece = fc.constantFrom(
      ...'.. . %2e %2E%2e / // %2f \\ %5c %00 %25 assets out link.js'.split(' '),
      ...'secret.js secret.html index.html room : @ ? #'.split(' '),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        const address = `app://room/${pieces.join('')}`;
        if (!URL.canParse(address)) return;
        const response = await answer(address);
        expect([200, 404]).toContain(response.status);
        expect(await response.text()).not.toContain(secret);
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('answers no other method', async () => {
    const { answer } = served();
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
      expect((await answer('app://room/index.html', method)).status).toBe(405);
    }
  });

  it('serves a picture as a picture and nothing else', async () => {
    const { answer } = served();
    const response = await answer('app://media/abc/assets/post%201.svg');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it.each(['assets/%00', 'assets/%5c..%5cx.svg', 'assets/%ff', '%'])(
    'asks for no picture by the name %s',
    async (path) => {
      const { answer, asked } = served();
      expect((await answer(`app://media/abc/${path}`)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );
});
