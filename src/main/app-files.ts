import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { StoredPicture } from './store/exams.ts';

/** Everything the window may do is said here; what is not said is refused. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' app://media",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A picture is only ever a picture: an SVG opened by itself can neither run nor load anything. */
const pictureSecurityPolicy = "default-src 'none'; sandbox";

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export interface AppSchemeSources {
  /** The folder with the built window. */
  root: string;
  /** A picture of an exam, or null when there is none or the room does not show it now. */
  picture: (examHash: string, path: string) => Promise<StoredPicture | null>;
}

/**
 * Answers `app://room/...` (the window's own files) and `app://media/<exam hash>/assets/...`. Paths
 * of the window are compared with the list of its files and never put together, so that there is no
 * way out of the folder, however an address is written. Links are not on the list.
 */
export function answerAppScheme({
  root,
  picture,
}: AppSchemeSources): (request: { url: string; method: string }) => Promise<Response> {
  const files = filesIn(root);
  return async ({ url: address, method }) => {
    if (method !== 'GET') return refused(405);
    const url = new URL(address);
    if (url.username !== '' || url.password !== '') return refused(404);
    if (url.host === 'media') {
      const [, examHash = '', ...rest] = url.pathname.split('/');
      const path = decoded(rest.join('/'));
      const found = path === null ? null : await picture(examHash, path);
      return found ? pictureResponse(found) : refused(404);
    }
    if (url.host !== 'room') return refused(404);
    const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
    return file === undefined ? refused(404) : fileResponse(file);
  };
}

/** The window's files by their paths in an address. */
function filesIn(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const add = (folder: string, path: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) add(file, `${path}/${entry.name}`);
      else if (entry.isFile() && extname(entry.name) in mediaTypes) {
        files.set(`${path}/${entry.name}`, file);
      }
    }
  };
  add(root, '');
  return files;
}

/** @returns null for what is no text in UTF-8, and for names that no picture has */
function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') || text.includes('\\') ? null : text;
  } catch {
    return null;
  }
}

async function fileResponse(file: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': mediaTypes[extname(file)] ?? '',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
  } catch {
    return refused(404);
  }
}

function pictureResponse({ mediaType, bytes }: StoredPicture): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-security-policy': pictureSecurityPolicy,
      'x-content-type-options': 'nosniff',
      // What the room may show changes with the item in view, so nothing is kept.
      'cache-control': 'no-store',
    },
  });
}

function refused(status: number): Response {
  return new Response(null, {
    status,
    headers: {
      'content-security-policy': pictureSecurityPolicy,
      'x-content-type-options': 'nosniff',
    },
  });
}
