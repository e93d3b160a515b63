import { create } from 'zustand';
import type { CallFailure, CallResult } from '../../contract/calls.ts';
import type { Profile, Profiles } from '../../contract/views.ts';
import { ask } from '../app/ask.ts';
import { loadLibrary } from '../library/store.ts';
import { receiveProfileSettings } from '../settings/store.ts';

export interface ProfilesState {
  /** Id of the profile that sits here now; '' until main has said so. */
  current: string;
  /** In order of name. */
  all: readonly Profile[];
}

export const useProfiles = create<ProfilesState>(() => ({ current: '', all: [] }));

/** Takes what main says of the profiles, with the settings of the current one. */
export function receiveProfiles({ current, all, settings }: Profiles): void {
  useProfiles.setState({ current, all });
  receiveProfileSettings(settings);
}

/** Asks for the profiles again: an attempt that began since counts for the one that sits here. */
export async function refreshProfiles(): Promise<void> {
  const started = await ask('app/start');
  if (!started.ok || started.value.trouble) return;
  const { current, all } = started.value.profiles;
  useProfiles.setState({ current, all });
}

/** The profile that sits here now; null until main has said so. */
export function useCurrentProfile(): Profile | null {
  return useProfiles(({ current, all }) => all.find(({ id }) => id === current) ?? null);
}

/** Adds a profile and switches to it. @returns why not, or null */
export async function addProfile(name: string): Promise<CallFailure | null> {
  return receive(await ask('profiles/add', { name }));
}

/** @returns why not, or null */
export async function renameProfile(profile: string, name: string): Promise<CallFailure | null> {
  return receive(await ask('profiles/rename', { profile, name }));
}

/** Lets another profile sit here. @returns why not, or null */
export async function chooseProfile(profile: string): Promise<CallFailure | null> {
  if (profile === useProfiles.getState().current) return null;
  return receive(await ask('profiles/choose', { profile }));
}

/** Removes a profile without attempts. @returns why not, or null */
export async function removeProfile(profile: string): Promise<CallFailure | null> {
  return receive(await ask('profiles/remove', { profile }));
}

/** Each profile has a history and an unfinished attempt of its own, so the library is asked again. */
async function receive(
  answer: CallResult<'profiles/add' | 'profiles/rename' | 'profiles/choose' | 'profiles/remove'>,
): Promise<CallFailure | null> {
  if (!answer.ok) return answer.error;
  const before = useProfiles.getState().current;
  receiveProfiles(answer.value);
  if (answer.value.current !== before) await loadLibrary();
  return null;
}
