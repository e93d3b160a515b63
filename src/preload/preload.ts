import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callNames, noticeNames, pulseChannel } from '../contract/channels.ts';

/**
 * The only door between the window and main. It lets the known names through and nothing else;
 * main checks the sender and parses every input again.
 */
// `Bridge` in the contract is its type for the window.
const bridge = {
  call: (name: string, input?: unknown) =>
    (callNames as readonly string[]).includes(name)
      ? ipcRenderer.invoke(name, input)
      : Promise.reject(new Error(`no call named ${name}`)),
  on(name: string, listener: (notice: unknown) => void) {
    if (!(noticeNames as readonly string[]).includes(name)) {
      throw new Error(`no notice named ${name}`);
    }
    // The event object stays here: it would hand the window a way to the raw channel.
    const forward = (_event: unknown, notice: unknown): void => listener(notice);
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.off(name, forward);
    };
  },
  pathOf: (file: File) => webUtils.getPathForFile(file),
};

// Answered in the page's own thread: a page that hangs is silent.
ipcRenderer.on(pulseChannel, () => ipcRenderer.send(pulseChannel));

contextBridge.exposeInMainWorld('mockroom', bridge);
