import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { asideText } from '../../../messages/aside.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from './reference.module.css';
import type { Marks } from './use-marks.ts';

interface FoundBarProps {
  marks: Marks;
  onResults: (() => void) | null;
}

/** Over a page on which words are marked: which match is in view, and the way to the others. */
export function FoundBar({ marks, onResults }: FoundBarProps) {
  const { at, count } = marks;
  return (
    <div className={styles.found}>
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
