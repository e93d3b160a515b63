import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What each fuse of a packed program has to be. Electron reads them before any code of ours. */
export const wantedFuses: Record<string, boolean> = {
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  OnlyLoadAppFromAsar: true,
  EnableEmbeddedAsarIntegrityValidation: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // The program sets no cookie, and the key for them would be asked of the system's keychain.
  EnableCookieEncryption: false,
};

/**
 * The fuses as they stand in an executable.
 *
 * @throws when one of them is not there in this Electron, so that nothing passes unseen
 */
export async function readFuses(executable: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    Object.keys(wantedFuses).map((name) => {
      const state = wire[FuseV1Options[name as keyof typeof FuseV1Options]];
      if (state !== FuseState.ENABLE && state !== FuseState.DISABLE) {
        throw new Error(`${executable}: it has no fuse ${name}`);
      }
      return [name, state === FuseState.ENABLE];
    }),
  );
}

/** The fuses that are not as they have to be. */
export function wrongFuses(found: Record<string, boolean>): string[] {
  return Object.entries(wantedFuses)
    .filter(([name, wanted]) => found[name] !== wanted)
    .map(([name]) => name);
}
