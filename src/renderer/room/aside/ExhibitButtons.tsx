import { FileText } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import type { RoomView } from '../../../contract/room-views.ts';
import { asideText } from '../../messages/aside.ts';
import { Button } from '../../ui/Button.tsx';
import { closeExhibit, useAside } from './aside.ts';
import styles from './exhibits.module.css';
import { openExhibit } from './exhibits.ts';
import { type ExhibitHere, exhibitsHere, panesHere } from './panes.ts';
import { buttonOf } from './use-focus-back.ts';

interface ExhibitButtonsProps {
  view: RoomView;
  /** Whose: those of the question stand with the question, those of the case study with it. */
  owner: ExhibitHere['owner'];
}

/** Opens exhibits beside the question; pressed once more, closes the one in view. */
export function ExhibitButtons({ view, owner }: ExhibitButtonsProps) {
  const aside = useAside(
    useShallow(({ pane, exhibits, keepsReference }) => ({ pane, exhibits, keepsReference })),
  );
  const exhibits = exhibitsHere(view).filter((candidate) => candidate.owner === owner);
  if (exhibits.length === 0) return null;
  const { shown } = panesHere(view, aside);
  return (
    <ul
      role="list"
      className={styles.buttons}
      data-owner={owner}
      aria-label={asideText.exhibits.label}
    >
      {exhibits.map(({ pane, exhibit }) => (
        <li key={pane}>
          <Button
            id={buttonOf(pane)}
            size="small"
            icon={<FileText />}
            aria-pressed={shown?.id === pane}
            onPress={() => {
              if (shown?.id === pane) closeExhibit(view, pane);
              else openExhibit(view, pane);
            }}
          >
            {asideText.exhibits.open(exhibit.title)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
