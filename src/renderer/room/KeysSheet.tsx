import type { RoomView } from '../../contract/room-views.ts';
import { keysText as text } from '../messages/commands.ts';
import { Dialog } from '../ui/Dialog.tsx';
import {
  altName,
  type CommandGroup,
  isMac,
  keyText,
  labelOf,
  type RoomCommand,
} from './command.ts';
import { commands } from './commands.ts';
import { setHelp, useFurniture } from './furniture.ts';
import styles from './keys.module.css';

type Row = readonly [keys: string, does: string];

const { rows } = text;

/** Keys that belong to controls, not to commands. */
const fixed: Partial<Record<CommandGroup, readonly Row[]>> = {
  question: [rows.highlight],
  answering: [
    rows.answer,
    rows.strike,
    rows.arrows,
    rows.pick,
    rows.carry,
    [text.moveStep(altName), text.moveStepDoes],
    rows.cancel,
  ],
  room: [isMac ? [text.macZoom, rows.zoom[1]] : rows.zoom, rows.tab, rows.press],
};

function rowsOf(group: CommandGroup, view: RoomView): Row[] {
  const ofCommands = Object.values<RoomCommand>(commands)
    .filter((command) => command.group === group && (command.isOffered?.(view) ?? true))
    .flatMap((command): Row[] => {
      if (command.key === null) return [];
      const key = keyText(command.key);
      return [
        [
          command.key === '/' ? text.or(key, text.help) : key,
          command.sheetLabel ?? labelOf(command, view),
        ],
      ];
    });
  const ofReader: Row[] =
    group === 'tools' && view.terms.accommodations.lineReader
      ? [[text.moveStep(altName), text.moveReaderDoes]]
      : [];
  return [...ofCommands, ...(fixed[group] ?? []), ...ofReader];
}

/** All keys of the room, from the same table that the keys themselves use. */
export function KeysSheet({ view }: { view: RoomView }) {
  const isOpen = useFurniture((state) => state.isHelpOpen);
  return (
    <Dialog isOpen={isOpen} title={text.title} width="wide" onClose={() => setHelp(false)}>
      <p className={styles.lead}>{isMac ? `${text.lead} ${text.leadInFields}` : text.lead}</p>
      <div className={styles.groups}>
        {(Object.keys(text.groups) as CommandGroup[]).map((group) => (
          <section key={group} className={styles.group}>
            <h3>{text.groups[group]}</h3>
            <dl className={styles.keys}>
              {rowsOf(group, view).map(([key, does]) => (
                <div key={does}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
