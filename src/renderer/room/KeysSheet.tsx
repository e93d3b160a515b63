import { roomText } from '../messages/room.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { commands } from './commands.ts';
import { setHelp, useFurniture } from './furniture.ts';
import styles from './keys.module.css';

const { keys, commands: words } = roomText;

const rows: [keys: string, does: string][] = [
  [words.answerKeys, words.answer],
  ...Object.values(commands).map(({ key, label }): [string, string] => [words.key(key), label]),
  [words.moveStepKeys, words.moveStep],
  [keys.tabKeys, keys.tab],
  [keys.pressKeys, keys.press],
  [keys.zoomKeys, keys.zoom],
];

/** All keys of the room, from the same table that the keys themselves use. */
export function KeysSheet() {
  const isOpen = useFurniture((state) => state.isHelpOpen);
  return (
    <Dialog isOpen={isOpen} title={keys.title} onClose={() => setHelp(false)}>
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">{keys.key}</th>
            <th scope="col">{keys.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, does]) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
