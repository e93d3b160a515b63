import { createServer } from 'node:net';
import { randomFrom } from '../../src/core/random.ts';
import { mostlyRight } from '../../scripts/drive/candidate.ts';
import { candidateIn, expect, test } from './test.ts';

test.describe(() => {
  // What the policy stops, it also reports.
  test.use({ mayComplain: /requires 'Trusted(Script|HTML)' assignment/ });

  test('the window is sandboxed and its policy allows nothing unsafe', async ({ start }) => {
    const { app, page } = await start();
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
    });
    const policy = await page.evaluate(async () =>
      (await fetch(location.href)).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-');
    expect(policy).not.toMatch(/https?:/);
    expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe(
      'undefined',
    );
    // Called from a timer, since the policy does not bind what a debugger evaluates itself.
    const tried = await page.evaluate(
      () =>
        new Promise<Record<string, string>>((resolve) => {
          const attempt = (run: () => unknown): string => {
            try {
              run();
              return 'allowed';
            } catch (error) {
              return String(error);
            }
          };
          setTimeout(() =>
            resolve({
              code: attempt(() => new Function('return 1')()),
              html: attempt(() => {
                document.createElement('div').innerHTML = '<b>x</b>';
              }),
            }),
          );
        }),
    );
    expect(tried.code).toMatch(/unsafe-eval|TrustedScript/);
    expect(tried.html).toMatch(/TrustedHTML/);
  });
});

test('navigation, new windows and permissions are refused', async ({ start }) => {
  const { app, page } = await start();
  await expect(page.getByRole('heading', { name: 'Exams' })).toBeVisible();
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  expect(await page.evaluate(() => window.open('app://room/index.html') === null)).toBe(true);
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    return Promise.all(
      names.map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    );
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  expect(page.url()).toBe('app://room/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('no window there will ever be shows a webview, a file or a page from elsewhere', async ({
  start,
}) => {
  const { app } = await start();
  const seen = await app.evaluate(async ({ app: program, BrowserWindow }) => {
    // Made as carelessly as can be: the guards do not rest on how a window is made. And one for each
    // address: a load that failed stops a moment later, and the next load in the same window would
    // take that stop for its own end.
    const open = (): Electron.BrowserWindow =>
      new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    const load = (into: Electron.BrowserWindow, url: string): Promise<string> =>
      into.loadURL(url).then(
        () => 'loaded',
        (error: Error) => error.message,
      );
    const [here, away, other] = [open(), open(), open()];
    let guests = 0;
    program.on('web-contents-created', () => (guests += 1));
    const file = await load(here, 'file:///etc/passwd');
    const net = await load(away, 'https://example.com/');
    const page = await load(other, 'data:text/html,<webview src="data:text/html,guest"></webview>');
    // The page knows the tag, and its guest would be made while it is attached.
    await other.webContents.executeJavaScript(
      `new Promise((done) => {
        const guest = document.createElement('webview');
        guest.addEventListener('did-attach', done);
        guest.addEventListener('destroyed', done);
        guest.src = 'data:text/html,second';
        document.body.append(guest);
        requestAnimationFrame(() => requestAnimationFrame(done));
        setTimeout(done, 500);
      })`,
    );
    for (const one of [here, away, other]) one.destroy();
    return { file, net, page, guests };
  });
  expect(seen.file).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(seen.net).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(seen).toMatchObject({ page: 'loaded', guests: 0 });
});

test('the page has three words to main, and no download or device', async ({ start }) => {
  const { app, page } = await start();
  await expect(page.getByRole('heading', { name: 'Exams' })).toBeVisible();
  await app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event) => {
      Object.assign(globalThis, { download: event.defaultPrevented ? 'refused' : 'begun' });
    });
  });
  const seen = await page.evaluate(async () => {
    const tried = (ask: () => Promise<unknown>): Promise<string> =>
      ask().then(
        () => 'given',
        (error: Error) => error.name,
      );
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['text']));
    link.download = 'text.txt';
    link.click();
    const { mediaDevices } = navigator;
    return {
      words: Object.keys(window.mockroom).toSorted(),
      node: ['process', 'require', 'module', 'Buffer', 'global'].filter((name) => name in window),
      camera: await tried(() => mediaDevices.getUserMedia({ video: true })),
      microphone: await tried(() => mediaDevices.getUserMedia({ audio: true })),
      screen: await tried(() => mediaDevices.getDisplayMedia()),
      notification: await Notification.requestPermission(),
    };
  });
  expect(seen.words).toEqual(['call', 'on', 'pathOf']);
  expect(seen).toMatchObject({ node: [], notification: 'denied' });
  for (const answer of [seen.camera, seen.microphone, seen.screen]) {
    expect(answer).not.toBe('given');
  }
  await expect
    .poll(() => app.evaluate(() => (globalThis as { download?: string }).download))
    .toBe('refused');
});

test('a call is refused from another sender, and from a bad hand', async ({ start }) => {
  const { app, page } = await start();
  const calls = await page.evaluate(async () => {
    const call = window.mockroom.call as (name: string, input?: unknown) => Promise<unknown>;
    return {
      unknown: await call('store/read').catch((error: Error) => error.message),
      bad: await call('library/exam', { exam: 7 }),
      extra: await call('library/exam', { exam: 'az-400', also: 'this' }),
      none: await call('library/exam', { exam: 'no-such-exam' }),
    };
  });
  expect(calls.unknown).toContain('no call named store/read');
  expect(calls.bad).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(calls.extra).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  expect(calls.none).toMatchObject({ ok: false, error: { code: 'not-found' } });

  // Another page with the same preload: it has the words, but not the address.
  const answer = await app.evaluate(async ({ app: program, BrowserWindow }) => {
    const preload = `${program.getAppPath()}/out/preload/preload.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('data:text/html,<p>another page</p>');
    const result = (await other.webContents.executeJavaScript(
      `mockroom.call('library/list').then(() => 'answered', (error) => String(error))`,
    )) as string;
    other.destroy();
    return result;
  });
  expect(answer).toContain('refused');
});

test('a reference is opened only after a question that shows the address', async ({ start }) => {
  const { app, page } = await start();
  const ask = (url: string, response: number): Promise<{ asked: string[]; opened: string[] }> =>
    app
      .evaluate(({ dialog, shell }, answer) => {
        const seen = { asked: [] as string[], opened: [] as string[] };
        Object.assign(globalThis, { seen });
        dialog.showMessageBox = async (...args: unknown[]) => {
          const options = args.at(-1) as { detail?: string };
          seen.asked.push(options.detail ?? '');
          return { response: answer, checkboxChecked: false };
        };
        shell.openExternal = async (address) => {
          seen.opened.push(address);
        };
      }, response)
      .then(() =>
        page.evaluate((address) => window.mockroom.call('external/open', { url: address }), url),
      )
      .then(() =>
        app.evaluate(
          () => (globalThis as unknown as { seen: { asked: string[]; opened: string[] } }).seen,
        ),
      );

  const good = 'https://learn.microsoft.com/en-us/azure/devops/';
  expect(await ask(good, 0)).toEqual({ asked: [good], opened: [] });
  expect(await ask(good, 1)).toEqual({ asked: [good], opened: [good] });
  for (const bad of [
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:word@example.com/',
    'nonsense',
  ]) {
    expect(await ask(bad, 1)).toEqual({ asked: [], opened: [] });
  }
});

test('a whole exam makes no network request', async ({ start, az400 }) => {
  test.setTimeout(300_000);
  const asked: string[] = [];
  // Whatever would leave the machine has to come past here.
  const proxy = createServer((socket) => {
    const place = asked.push('a connection') - 1;
    socket.once('data', (chunk) => {
      asked[place] = chunk.toString('latin1').split('\r\n')[0] ?? '';
      socket.end();
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as { port: number };
  const program = await start({
    args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
  });
  const candidate = candidateIn(program, az400);
  await candidate.startExam();
  await candidate.sitAll(mostlyRight(randomFrom(9), 5));
  await program.page.getByRole('button', { name: 'Review answers' }).click();
  await expect(program.page.getByRole('heading', { name: 'Explanation' })).toBeVisible();
  expect(asked).toEqual([]);

  // The guards stop a request before it leaves; with them gone the counter sees it.
  await program.app.evaluate(async ({ net, session }) => {
    await net.fetch('http://guarded.example/').catch(() => undefined);
    session.defaultSession.webRequest.onBeforeRequest(null);
    await net.fetch('http://example.com/').catch(() => undefined);
  });
  await expect.poll(() => asked.join()).toContain('example.com');
  expect(asked.join()).not.toContain('guarded');
  proxy.close();
});
