/** The media type of a picture, from its bytes; null when it is none or its ending lies. */
export function pictureKind(path: string, bytes: Uint8Array): string | null {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  switch (ending) {
    case 'png':
      return head.startsWith('\x89PNG\r\n\x1a\n') ? 'image/png' : null;
    case 'jpg':
    case 'jpeg':
      return head.startsWith('\xff\xd8\xff') ? 'image/jpeg' : null;
    case 'webp':
      return head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' ? 'image/webp' : null;
    case 'svg':
      return /<svg[\s>]/.test(head) ? 'image/svg+xml' : null;
    default:
      return null;
  }
}
