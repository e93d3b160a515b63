import { asideText } from '../../messages/aside.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import styles from './aside.module.css';
import { type Pane, type PaneId, paneName } from './panes.ts';

interface PaneSwitchProps {
  panes: readonly Pane[];
  /** Whether the question is one of those to choose from: where it has to give way to a pane. */
  question: 'apart' | 'among';
  /** null: the question. */
  shown: PaneId | null;
  onShow: (pane: PaneId | null) => void;
}

/** Which of the open panes is in view. */
export function PaneSwitch({ panes, question, shown, onShow }: PaneSwitchProps) {
  return (
    <div className={styles.panes}>
      <SegmentedControl<PaneId | 'question'>
        label={asideText.show}
        value={shown ?? 'question'}
        onChange={(pane) => onShow(pane === 'question' ? null : pane)}
        segments={[
          ...(question === 'among'
            ? [{ value: 'question' as const, label: asideText.question }]
            : []),
          ...panes.map((pane) => ({ value: pane.id, label: paneName(pane) })),
        ]}
      />
    </div>
  );
}
