import type { ReactNode } from 'react';
import { OptionRow } from './OptionRow.tsx';
import { OptionText } from './OptionText.tsx';
import type { OptionActs } from './use-option-keys.ts';

interface OptionListProps {
  options: readonly { id: string; text: string }[];
  chosen: readonly string[];
  acts: OptionActs;
  examHash: string;
  isClosed: boolean;
  /** The radio button or check box of an option, around its text. */
  renderControl: (id: string, text: ReactNode) => ReactNode;
}

/** The options of an item, each with what can be done to it besides choosing. */
export function OptionList({
  options,
  chosen,
  acts,
  examHash,
  isClosed,
  renderControl,
}: OptionListProps) {
  return options.map(({ id, text }, index) => {
    const isStruck = acts.isStruck(id);
    return (
      <OptionRow
        key={id}
        id={id}
        index={index}
        isChosen={chosen.includes(id)}
        isStruck={isStruck}
        isClosed={isClosed}
        onStrike={(isNow) => acts.strike(id, isNow)}
      >
        {renderControl(
          id,
          <OptionText index={index} text={text} examHash={examHash} isStruck={isStruck} />,
        )}
      </OptionRow>
    );
  });
}
