import { ArrowRight, Maximize2 } from 'lucide-react';
import type { RoomView } from '../../../contract/room-views.ts';
import { asideText } from '../../messages/aside.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { fillWidth, showQuestion } from './aside.ts';
import styles from './aside.module.css';
import { ClosePane } from './ClosePane.tsx';
import { kindName, type Pane } from './panes.ts';
import { PaneSwitch } from './PaneSwitch.tsx';
import { switchTo } from './reference/reference.ts';

interface PaneHeadProps {
  view: RoomView;
  panes: readonly Pane[];
  shown: Pane;
  shows: 'both' | 'aside' | 'question';
}

/** Over a pane in a wide window: what it is, or which of several; how wide; and its way out. */
export function PaneHead({ view, panes, shown, shows }: PaneHeadProps) {
  return (
    <div className={styles.head}>
      {panes.length > 1 ? (
        <PaneSwitch
          panes={panes}
          question="apart"
          shown={shown.id}
          onShow={(pane) => pane && void switchTo(view, pane)}
        />
      ) : (
        <p className={styles.kind}>{shown.kind === 'case' ? shown.title : kindName(shown)}</p>
      )}
      <div className={styles.actions}>
        {shows === 'aside' ? (
          <Button size="small" iconAfter={<ArrowRight />} onPress={showQuestion}>
            {asideText.backToQuestion}
          </Button>
        ) : (
          <IconButton
            label={asideText.fullWidth}
            icon={<Maximize2 />}
            size="small"
            onPress={fillWidth}
          />
        )}
        <ClosePane view={view} pane={shown} />
      </div>
    </div>
  );
}
