import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { appText } from '../messages/app.ts';
import { Button } from './Button.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/**
 * Copies through the copy event: the newer clipboard interface asks for a permission, and the window
 * has none.
 *
 * @returns whether it is on the clipboard
 */
function copy(text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
    done = true;
  };
  // Before any listener of the page, and only for this one copy.
  window.addEventListener('copy', fill, { capture: true });
  document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return done;
}

/** Puts a text on the clipboard and says so for a moment. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button icon={copied ? <Check /> : <Copy />} onPress={() => setCopied(copy(text))}>
        {label}
      </Button>
      <VisuallyHidden>
        <span role="status">{copied ? appText.trouble.copied : ''}</span>
      </VisuallyHidden>
    </>
  );
}
