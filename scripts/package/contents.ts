import { listPackage, statFile } from '@electron/asar';
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What a packed program holds of ours. */
export interface Contents {
  /** Files of the archive, with `/` between folders and without one at the start. */
  files: string[];
  /** Native files, which lie beside the archive. */
  native: string[];
}

/** @param resources the `resources` folder of the packed program */
export function contentsOf(resources: string): Contents {
  const archive = join(resources, 'app.asar');
  const files = listPackage(archive, { isPack: false })
    .map((name) => name.split(sep).filter(Boolean).join('/'))
    .filter((name) => !('files' in statFile(archive, name.split('/').join(sep))));
  const unpacked = `${archive}.unpacked`;
  const native = existsSync(unpacked)
    ? readdirSync(unpacked, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
    : [];
  return { files, native };
}

/** What must not be in there, or is missing; a line for each. */
export function wrongContents({ files, native }: Contents, resources: string): string[] {
  const forbidden = files.filter((name) =>
    /\.(map|ts|tsx|cc|cpp|h)$|(^|\/)(tests?|src|scripts|deps)\/|^exams\//.test(name),
  );
  const inArchive = files.filter((name) => name.endsWith('.node'));
  const missing = ['package.json', 'LICENSE', 'out/main/main.js', 'out/preload/preload.cjs'].filter(
    (name) => !files.includes(name),
  );
  return [
    ...forbidden.map((name) => `${name} is no part of the program`),
    ...missing.map((name) => `${name} is missing`),
    ...(inArchive.length === 1 && native.length === 1 && native[0]?.endsWith('.node') === true
      ? []
      : [`one native file is wanted, found ${native.join(', ') || 'none'}`]),
    ...(existsSync(join(resources, 'default_app.asar')) ? ['default_app.asar is still there'] : []),
  ];
}
