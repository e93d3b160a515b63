import { expect, test } from './test.ts';

// Every test of this folder fails when its program asks something of the network (`noRequests` in
// test.ts). These show that it would be heard.
test.describe(() => {
  test.use({ mayAsk: true });

  test('a request of the window or of main is counted, once the guards are lifted', async ({
    start,
    requests,
  }) => {
    const { app } = await start();
    expect(requests.seen()).toEqual([]);
    await app.evaluate(async ({ net, session }) => {
      await net.fetch('http://guarded.example/').catch(() => undefined);
      session.defaultSession.webRequest.onBeforeRequest(null);
      for (const address of [
        'http://lifted.example/',
        'http://127.0.0.1:8999/',
        'https://tls.example/',
      ])
        await net.fetch(address).catch(() => undefined);
    });
    await expect.poll(() => requests.seen().join()).toContain('lifted.example');
    await expect.poll(() => requests.seen().join()).toContain('127.0.0.1:8999');
    await expect.poll(() => requests.seen().join()).toContain('tls.example');
    expect(requests.seen().join()).not.toContain('guarded');
  });

  test("a request of Node's own in main is counted, which no proxy would see", async ({
    start,
    requests,
  }) => {
    const { app } = await start();
    expect(requests.seen()).toEqual([]);
    await app.evaluate(async () => {
      await fetch('http://node.invalid/').catch(() => undefined);
      await fetch('http://127.0.0.1:8999/').catch(() => undefined);
    });
    await expect.poll(() => requests.seen().join()).toContain('node.invalid');
    await expect.poll(() => requests.seen().join()).toContain('connect 127.0.0.1:8999');
  });
});
