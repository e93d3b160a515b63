import { controlText } from '../messages/controls.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

interface CharacterCountProps {
  used: number;
  most: number;
  className?: string | undefined;
}

/**
 * How much of a field is used, once that matters. Counting along with each key would talk over who
 * types: a screen reader hears of it when nothing more goes in.
 */
export function CharacterCount({ used, most, className }: CharacterCountProps) {
  const words = controlText.characters(used, most);
  return (
    <>
      {used >= 0.8 * most && <span className={className}>{words}</span>}
      <VisuallyHidden>
        <span role="status">{used >= most && words}</span>
      </VisuallyHidden>
    </>
  );
}
