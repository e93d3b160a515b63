const limits = { characters: 240, folders: 16 };

/** Names that Windows keeps for devices, whatever ending follows. */
const reserved =
  /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(?:\.|$)/iu;

/** Control signs, signs that Windows takes in no name, and what a broken encoding leaves. */
const forbidden = /[\p{Cc}\p{Cs}<>:"|?*\\\ufffd]/u;

/** Signs that cannot be seen and change how the others read: directions, joiners, marks of order. */
const invisible = /[\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * Why a file of this name cannot stand in a package, or null when it can. A package is copied between
 * systems, so a name has to mean the same file on each of them.
 *
 * @param path inside the package, with forward slashes
 */
export function nameFault(path: string): { message: string; hint: string } | null {
  const parts = path.split('/');
  if (path.length > limits.characters) {
    return {
      message: `this path has ${path.length} characters`,
      hint: `It may have ${limits.characters}. Use shorter names.`,
    };
  }
  if (parts.length > limits.folders) {
    return {
      message: `this file lies ${parts.length - 1} folders deep`,
      hint: `It may lie ${limits.folders - 1} folders deep. Move it up.`,
    };
  }
  if (forbidden.test(path)) {
    return {
      message: 'the name of this file has a sign that not every system takes',
      hint: 'Use letters, digits, hyphens, dots and underscores.',
    };
  }
  if (invisible.test(path)) {
    return {
      message: 'the name of this file has a sign that cannot be seen',
      hint: 'Type the name anew, with letters, digits and hyphens.',
    };
  }
  for (const part of parts) {
    if (part === '' || part === '.' || part === '..') {
      return {
        message: 'this path does not lead to a place inside the package',
        hint: 'Make the archive again from the folder of the exam.',
      };
    }
    if (/[. ]$/.test(part)) {
      return {
        message: `the name \`${part}\` ends with a dot or a space, which Windows takes away`,
        hint: 'Take the dot or the space out of the name.',
      };
    }
    if (reserved.test(part)) {
      return {
        message: `Windows keeps the name \`${part}\` for a device`,
        hint: 'Give the file or the folder another name.',
      };
    }
  }
  return null;
}

/** Two paths with the same key are one file on some system: case and composition do not tell them apart. */
export function nameKey(path: string): string {
  return path.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');
}
