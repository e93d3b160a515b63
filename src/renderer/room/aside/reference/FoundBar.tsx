import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { asideText } from '../../../messages/aside.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useFocusOnward } from '../../../ui/useFocusOnward.ts';
import styles from './reference.module.css';
import type { Marks } from './use-marks.ts';

interface FoundBarProps {
  marks: Marks;
  /** The page below: it has the focus once the marks are gone. */
  page: RefObject<HTMLElement | null>;
  onResults: (() => void) | null;
}

/** Over a page on which words are marked: which match is in view, and the way to the others. */
export function FoundBar({ marks, page, onResults }: FoundBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useFocusOnward(bar, () => page.current);
  const { at, count } = marks;
  return (
    <div ref={bar} className={styles.found}>
      <p role="status">
        {count ? asideText.pages.marked(at + 1, count) : asideText.pages.markedNone}
      </p>
      <IconButton
        label={asideText.pages.previousMatch}
        icon={<ChevronUp />}
        size="small"
        isDisabled={!count}
        onPress={() => marks.step(-1)}
      />
      <IconButton
        label={asideText.pages.nextMatch}
        icon={<ChevronDown />}
        size="small"
        isDisabled={!count}
        onPress={() => marks.step(1)}
      />
      <IconButton
        label={asideText.pages.clearMarks}
        icon={<X />}
        size="small"
        onPress={marks.clear}
      />
      {onResults && (
        <Button variant="link" size="small" onPress={onResults}>
          {asideText.pages.resultsBack}
        </Button>
      )}
    </div>
  );
}
