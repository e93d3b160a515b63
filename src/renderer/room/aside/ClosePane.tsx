import { X } from 'lucide-react';
import type { RoomView } from '../../../contract/room-views.ts';
import { asideText } from '../../messages/aside.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { closeExhibit } from './aside.ts';
import type { Pane } from './panes.ts';
import { closeReference } from './reference/reference.ts';

/** Puts away an exhibit or the reference. A case study stays with its questions. */
export function ClosePane({ view, pane }: { view: RoomView; pane: Pane }) {
  switch (pane.kind) {
    case 'case':
      return null;
    case 'exhibit':
      return (
        <IconButton
          label={asideText.exhibits.close(pane.title)}
          icon={<X />}
          size="small"
          onPress={() => closeExhibit(view, pane.id)}
        />
      );
    case 'reference':
      return (
        <IconButton
          label={asideText.pages.close}
          icon={<X />}
          size="small"
          onPress={() => void closeReference()}
        />
      );
  }
}
