// The small program inside a development Electron that makes `electron PATH` work. A packaged
// Electron, such as the carried one, comes without it. It is an ES module on purpose: Electron then
// holds back "ready" until the app's own first lines have run.
import { app, dialog } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { appPath, preloads } = readArguments(process.argv.slice(1));

for (const preload of preloads) require(preload);

if (appPath === undefined) {
  process.stdout.write(`Electron ${process.versions.electron}\nUsage: electron PATH [ARGUMENTS]\n`);
  app.exit(0);
} else {
  await load(resolve(appPath));
}

function readArguments(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') preloads.push(resolve(args[(at += 1)]));
    else if (!args[at].startsWith('-')) return { appPath: args[at], preloads };
  }
  return { appPath: undefined, preloads };
}

async function load(path) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = join(path, 'package.json');
  const isFolder = existsSync(manifest);
  if (isFolder) describe(JSON.parse(readFileSync(manifest, 'utf8')));
  try {
    const file = require.resolve(path);
    app.setAppPath(isFolder ? path : dirname(file));
    await import(pathToFileURL(file).href);
  } catch (error) {
    console.error('App threw an error during load');
    console.error(error);
    dialog.showErrorBox('The app did not start', String(error?.stack ?? error));
    app.exit(1);
  }
}

function describe({ name, productName, version, desktopName }) {
  if (version) app.setVersion(version);
  if (productName ?? name) app.setName(productName ?? name);
  if (process.platform === 'linux') app.setDesktopName(desktopName ?? `${app.name}.desktop`);
}
