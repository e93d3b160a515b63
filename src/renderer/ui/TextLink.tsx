import { ExternalLink } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { bridge } from '../bridge.ts';
import { appText } from '../messages/app.ts';
import styles from './TextLink.module.css';

/**
 * A page on the internet. The window never goes there: main asks, shows the address and opens it in
 * the system's browser.
 */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    void bridge.call('external/open', { url: href });
  };
  return (
    <a className={styles.link} href={href} onClick={open} onAuxClick={open} draggable={false}>
      {children}
      {/* No text of its own: highlights count the characters of what an author wrote. */}
      <ExternalLink className={styles.icon} role="img" aria-label={appText.opensInBrowser} />
    </a>
  );
}
