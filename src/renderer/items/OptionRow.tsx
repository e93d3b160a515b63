import { RotateCcw, Strikethrough } from 'lucide-react';
import type { ReactNode } from 'react';
import { itemText } from '../messages/items.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Cover, CoverAgain } from './Cover.tsx';
import { useCover } from './masking.ts';
import styles from './options.module.css';

interface OptionRowProps {
  id: string;
  index: number;
  isChosen: boolean;
  isStruck: boolean;
  isClosed: boolean;
  onStrike: (isStruck: boolean) => void;
  /** The radio button or check box with its text. */
  children: ReactNode;
}

/** An option with what a candidate can do to it besides choosing: strike it out, cover it. */
export function OptionRow({
  id,
  index,
  isChosen,
  isStruck,
  isClosed,
  onStrike,
  children,
}: OptionRowProps) {
  const { box, isCovered, canCover, show, cover } = useCover<HTMLDivElement>(id, isChosen);
  const letter = itemText.letter(index);
  const what = itemText.masking.option(letter);
  return (
    <div
      ref={box}
      className={styles.row}
      data-letter={letter}
      {...(isStruck && { 'data-struck': '' })}
      onContextMenu={(event) => {
        event.preventDefault();
        if (!isClosed && !isCovered) onStrike(!isStruck);
      }}
    >
      {isCovered ? (
        <Cover what={what} onShow={show} />
      ) : (
        <>
          {children}
          <span className={styles.rowTools}>
            {canCover && <CoverAgain what={what} onCover={cover} />}
            {!isClosed && (
              <IconButton
                label={isStruck ? itemText.strike.back(letter) : itemText.strike.out(letter)}
                icon={isStruck ? <RotateCcw /> : <Strikethrough />}
                size="small"
                onPress={() => onStrike(!isStruck)}
              />
            )}
          </span>
        </>
      )}
    </div>
  );
}
