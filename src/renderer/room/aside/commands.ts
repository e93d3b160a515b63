/** What stands beside the question. */
import { commandText } from '../../messages/commands.ts';
import type { RoomCommand } from '../command.ts';
import { isAtItem } from '../place.ts';
import { useAside } from './aside.ts';
import { crossOver } from './beside.ts';
import { turnExhibits } from './exhibits.ts';
import { exhibitsHere, panesHere } from './panes.ts';
import { toggleReference } from './reference/reference.ts';

const beside: RoomCommand = {
  label: commandText.beside,
  group: 'moving',
  key: 'Q',
  standing(view) {
    const { shown } = panesHere(view, useAside.getState());
    return isAtItem(view) && shown ? 'on' : 'absent';
  },
  run: crossOver,
};

const exhibits: RoomCommand = {
  label: commandText.exhibits,
  group: 'question',
  key: 'X',
  standing: (view) => (isAtItem(view) && exhibitsHere(view).length > 0 ? 'on' : 'absent'),
  run: turnExhibits,
};

const reference: RoomCommand = {
  label: commandText.reference,
  group: 'tools',
  key: 'G',
  isOffered: (view) => view.reference.pages > 0,
  standing: (view) => (isAtItem(view) && view.reference.pages > 0 ? 'on' : 'absent'),
  run: (view) => void toggleReference(view),
};

export const asideCommands = { beside, exhibits, reference };
