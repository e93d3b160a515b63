import { createServer } from 'node:net';
import { join } from 'node:path';

/** Counts whatever a program asks of the network. */
export interface RequestCounter {
  /** What a program is started with so that it cannot ask anything unheard. */
  always: { modules: string[]; args: string[]; env: Record<string, string> };
  /** What was asked since the last `forget`: the first line of each. */
  seen(): string[];
  forget(): void;
  close(): void;
}

/**
 * A proxy that passes nothing on. Chromium, which is the window and `net` of main, is sent past it for
 * every address, those of this machine included; it then looks no name up by itself. Node's own
 * sockets in main know no proxy: there `report-requests.cjs` tells of each before it is made.
 */
export async function countRequests(): Promise<RequestCounter> {
  let asked: string[] = [];
  const server = createServer((socket) => {
    const list = asked;
    const place = list.push('a connection') - 1;
    socket.once('data', (chunk) => {
      list[place] = chunk.toString('latin1').split('\r\n')[0] ?? '';
      socket.end();
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    always: {
      args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
      modules: [join(import.meta.dirname, 'report-requests.cjs')],
      env: { MOCKROOM_TEST_REQUESTS: String(port) },
    },
    seen: () => [...asked],
    forget: () => {
      asked = [];
    },
    close: () => server.close(),
  };
}
