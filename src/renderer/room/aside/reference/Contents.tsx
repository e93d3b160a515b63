import type { ReferencePage } from '../../../../core/exam/reference-page.ts';
import { asideText } from '../../../messages/aside.ts';
import styles from './reference.module.css';
import { sectionsOf } from './sections.ts';

interface ContentsProps {
  pages: readonly ReferencePage[];
  /** The one in view: its headings show too. */
  page: ReferencePage;
  onRead: (page: string, section: number | null) => void;
}

/** The list of pages, with the headings of the one in view. */
export function Contents({ pages, page, onRead }: ContentsProps) {
  return (
    <nav className={styles.contents} aria-label={asideText.pages.contents}>
      <ul role="list">
        {pages.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={id === page.id ? 'page' : undefined}
              onClick={() => onRead(id, id === page.id ? -1 : null)}
            >
              {title}
            </button>
            {id === page.id && <Headings page={page} onRead={onRead} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Headings({ page, onRead }: Pick<ContentsProps, 'page' | 'onRead'>) {
  const sections = sectionsOf(page).filter(({ level }) => level === 2 || level === 3);
  if (sections.length === 0) return null;
  return (
    <ul role="list" aria-label={asideText.pages.onThisPage(page.title)}>
      {sections.map(({ index, heading, level }) => (
        <li key={index}>
          <button
            type="button"
            className={styles.entry}
            data-level={level}
            onClick={() => onRead(page.id, index)}
          >
            {heading}
          </button>
        </li>
      ))}
    </ul>
  );
}
