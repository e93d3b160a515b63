/** A plain text in which `words in backticks` are code. */
export function CodeWords({ text }: { text: string }) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
