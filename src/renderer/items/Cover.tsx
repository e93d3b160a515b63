import { Eye, EyeOff } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import { itemText } from '../messages/items.ts';
import styles from './cover.module.css';

interface CoverProps {
  /** What lies below, in a candidate's words: "option B". */
  what: string;
  onShow: () => void;
}

/** Lies in the place of an option until the candidate wants to see it. */
export function Cover({ what, onShow }: CoverProps) {
  return (
    <button type="button" className={styles.cover} onClick={onShow}>
      <Eye aria-hidden />
      {itemText.masking.show(what)}
    </button>
  );
}

/** Covers again what was shown. */
export function CoverAgain({ what, onCover }: { what: string; onCover: () => void }) {
  return (
    <IconButton
      label={itemText.masking.cover(what)}
      icon={<EyeOff />}
      size="small"
      onPress={onCover}
    />
  );
}
