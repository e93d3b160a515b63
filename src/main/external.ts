import { dialog, shell, type BrowserWindow } from 'electron';

/**
 * Opens a reference in the system's browser, but only after the person has seen the whole address
 * and said yes. The program itself never goes to the network.
 */
export async function openExternal(window: BrowserWindow, address: string): Promise<boolean> {
  if (!isOpenable(address)) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this page in your browser?',
    detail: address,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response !== 1) return false;
  await shell.openExternal(address);
  return true;
}

/** Only plain https addresses: no other scheme may start a program on the person's machine. */
export function isOpenable(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}
