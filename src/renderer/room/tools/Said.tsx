import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useTools } from './tools.ts';

/** What the tools tell a screen reader. It stands on every page of the room, before there are words. */
export function Said() {
  const { words, count } = useTools((state) => state.said);
  return (
    <VisuallyHidden>
      <span role="status">
        <span key={count}>{words}</span>
      </span>
    </VisuallyHidden>
  );
}
