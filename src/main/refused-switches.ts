/**
 * Switches of Chromium and Node that let another program look into this one, run its code in it, or
 * take its walls down. Development and tests need some of them; a program that people use needs none.
 */
const refused = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'debug',
  'debug-brk',
  'debug-port',
  'js-flags',
  'auto-open-devtools-for-tabs',
  'disable-web-security',
  'disable-site-isolation-trials',
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'log-net-log',
  'enable-blink-features',
  'host-rules',
  'proxy-server',
  'proxy-pac-url',
];

/**
 * The first switch on a command line that a packaged program does not take, by its name. Chromium
 * reads one dash as two and, on Windows, a slash as well. What Electron adds for itself is not there.
 */
export function refusedSwitch(args: readonly string[]): string | undefined {
  const names = args.map((arg) => /^(?:--?|\/)([^=]+)/.exec(arg)?.[1]?.toLowerCase());
  return refused.find((name) => names.includes(name));
}
