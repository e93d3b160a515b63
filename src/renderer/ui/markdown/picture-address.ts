/**
 * Where the window may fetch a picture of an exam, or null for an address that is not one of the
 * exam's own: those are never fetched.
 */
export function pictureAddress(address: string | undefined, examHash: string): string | null {
  if (!address?.startsWith('assets/')) return null;
  const parts = address.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null;
  return `app://media/${encodeURIComponent(examHash)}/${address}`;
}
