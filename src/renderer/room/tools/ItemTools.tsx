import { type ReactNode, useMemo } from 'react';
import type { RoomView } from '../../../contract/room-views.ts';
import { type Masking, MaskingContext } from '../../items/masking.ts';
import { type Strikes, StrikesContext } from '../../items/strikes.ts';
import { act, useRoom } from '../store.ts';
import { setShown, useTools } from './tools.ts';

const nothing: readonly string[] = [];

/** What an item's options can do besides being chosen: be struck out, be covered. */
export function ItemTools({
  item,
  children,
}: {
  item: NonNullable<RoomView['item']>;
  children: ReactNode;
}) {
  const { id } = item.view;
  const { struck } = item.made;
  const isMasked = useRoom((state) => state.view?.terms.accommodations.masking === true);
  const shown = useTools((state) => state.shown[id]) ?? nothing;
  const strikes = useMemo(
    (): Strikes => ({
      struck,
      onStrike: (option, isStruck) =>
        void act({ type: 'struck', item: id, option, struck: isStruck }),
    }),
    [id, struck],
  );
  // Once it is checked there is nothing left to be read one by one.
  const isOpen = isMasked && !item.status.closed && !item.status.checked;
  const masking = useMemo(
    (): Masking | null =>
      isOpen ? { shown, setShown: (member, isShown) => setShown(id, member, isShown) } : null,
    [isOpen, id, shown],
  );
  return (
    <StrikesContext value={strikes}>
      <MaskingContext value={masking}>{children}</MaskingContext>
    </StrikesContext>
  );
}
