// The least that an Electron program can be: one window like the real one's, with nothing in it.
const { join } = require('node:path');
const { app, BrowserWindow, Menu } = require('electron');

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
Menu.setApplicationMenu(null);
app.on('window-all-closed', () => app.quit());

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    show: false,
    webPreferences: { sandbox: true, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  // As the program does: the first paint of a hidden window may be lost.
  window.webContents.once('did-stop-loading', () => setTimeout(() => window.show(), 1_000));
  window.on('page-title-updated', (_event, title) => {
    // The page cannot speak to main without a preload, and a preload would cost time.
    if (title !== 'painted' || !process.argv.includes('--smoke')) return;
    process.stdout.write('{"ready":true}\n', () => app.exit());
  });
  void window.loadFile(join(__dirname, 'index.html'));
});
