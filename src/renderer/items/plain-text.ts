/** A short Markdown text as plain words, for names and announcements. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/```\w*|[`*]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
