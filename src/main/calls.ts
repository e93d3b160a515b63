import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import {
  callInputs,
  type CallFailure,
  type CallOutput,
  type CallResult,
} from '../contract/calls.ts';
import { type CallName, callNames } from '../contract/channels.ts';
import { fail, type Result } from '../core/result.ts';
import { isOwnAddress } from './guards.ts';
import { ExamLocked } from './locked/keyring.ts';

type Parsed<Name extends CallName> = ReturnType<(typeof callInputs)[Name]['parse']>;

/** What answers each call. */
export type CallHandlers = {
  [Name in CallName]: (
    input: Parsed<Name>,
  ) => Result<CallOutput<Name>, CallFailure> | Promise<Result<CallOutput<Name>, CallFailure>>;
};

/**
 * The one door through which the window's calls come in: each is checked for its sender, parsed by
 * its schema and answered with a value, never with a thrown error.
 *
 * @param handlersFor what answers a call; it may still be on its way
 * @param onBug hears of errors that no handler expected
 */
export function answerCalls(
  handlersFor: (name: CallName) => Partial<CallHandlers> | Promise<CallHandlers>,
  onBug: (name: CallName, error: unknown) => void,
): void {
  for (const name of callNames) {
    ipcMain.handle(name, async (event, input: unknown) => {
      if (!isOwnFrame(event)) throw new Error('refused');
      return answer(await handlersFor(name), name, input, onBug);
    });
  }
}

/** Parses the input of one call and runs its handler. Apart from `answerCalls` for tests. */
export async function answer<Name extends CallName>(
  handlers: Partial<CallHandlers>,
  name: Name,
  input: unknown,
  onBug: (name: CallName, error: unknown) => void,
): Promise<CallResult<Name>> {
  const parsed = callInputs[name].safeParse(input);
  if (!parsed.success) return fail({ code: 'bad-input', detail: parsed.error.message });
  try {
    const handle = handlers[name] as (input: unknown) => Promise<CallResult<Name>>;
    return await handle(parsed.data);
  } catch (error) {
    // Wherever a call came upon it: the window asks for the passphrase and calls again.
    if (error instanceof ExamLocked) return fail({ code: 'locked', detail: error.exam });
    onBug(name, error);
    const code = isStoreError(error) ? 'store' : 'bug';
    return fail({ code, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The store says what is wrong (a full disk, a lock) with a code of SQLite's. */
function isStoreError(error: unknown): boolean {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith('SQLITE_');
}

/** Only the top frame of the program's own page may call. Read at once: later it may be gone. */
function isOwnFrame(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}
