import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve } from 'node:path';
import { protocol } from 'electron';
import type { StoredPicture } from './store/exams.ts';

export const appOrigin = 'app://room';

/** Everything the window may do is said here; what is not said is refused. */
export const contentSecurityPolicy = [
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
const pictureSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export interface AppSchemeSources {
  /** The folder with the built window. */
  root: string;
  /** A picture of an exam, or null when there is none or the room does not show it now. */
  picture: (examHash: string, path: string) => Promise<StoredPicture | null>;
}

/** Serves `app://room/...` (the window's own files) and `app://media/<exam hash>/assets/...`. */
export function serveAppScheme({ root, picture }: AppSchemeSources): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return refused(405);
    if (url.host === 'media') {
      const [, examHash = '', ...rest] = url.pathname.split('/');
      const found = await picture(examHash, safeDecode(rest.join('/')));
      return found ? pictureResponse(found) : refused(404);
    }
    if (url.host !== 'room') return refused(404);
    return fileResponse(root, safeDecode(url.pathname === '/' ? '/index.html' : url.pathname));
  });
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

async function fileResponse(root: string, pathname: string): Promise<Response> {
  const file = resolve(root, `.${pathname}`);
  const inside = relative(root, file);
  const mediaType = mediaTypes[extname(file)];
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside) || !mediaType) {
    return refused(404);
  }
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': mediaType,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
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
  return new Response(null, { status });
}
