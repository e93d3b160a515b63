export type Sodium = (typeof import('libsodium-wrappers-sumo'))['default'];

let loaded: Promise<Sodium> | null = null;

/** The library that seals and opens. Loaded with the first locked package: most runs meet none. */
export function loadSodium(): Promise<Sodium> {
  loaded ??= import('libsodium-wrappers-sumo').then(async ({ default: sodium }) => {
    await sodium.ready;
    return sodium;
  });
  return loaded;
}
