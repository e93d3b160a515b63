import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { appText } from '../messages/app.ts';
import { Button } from './Button.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Puts a text on the clipboard and says so for a moment. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // The clipboard may be taken by another program. The text stays in view to be selected.
    }
  };
  return (
    <>
      <Button icon={copied ? <Check /> : <Copy />} onPress={() => void copy()}>
        {label}
      </Button>
      <VisuallyHidden>
        <span role="status">{copied ? appText.trouble.copied : ''}</span>
      </VisuallyHidden>
    </>
  );
}
