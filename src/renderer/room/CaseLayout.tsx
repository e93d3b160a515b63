import type { ReactNode } from 'react';
import type { Scenario } from '../../contract/views.ts';
import { roomText } from '../messages/room.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { CaseTabs } from './CaseTabs.tsx';
import { showPane, useFurniture } from './furniture.ts';
import styles from './room.module.css';
import { SplitPane } from './SplitPane.tsx';
import { useNarrow } from './use-narrow.ts';

interface CaseLayoutProps {
  scenario: Extract<Scenario, { kind: 'case' }>;
  examHash: string;
  children: ReactNode;
}

/** Case study and question side by side, or one at a time where the window is narrow. */
export function CaseLayout({ scenario, examHash, children }: CaseLayoutProps) {
  const isNarrow = useNarrow();
  const pane = useFurniture((state) => state.pane);
  const { item } = roomText;
  return (
    <>
      {isNarrow && (
        <div className={styles.switch}>
          <SegmentedControl
            label={item.showing}
            value={pane}
            onChange={showPane}
            segments={[
              { value: 'question', label: item.question },
              { value: 'case', label: item.caseStudy },
            ]}
          />
        </div>
      )}
      <SplitPane
        shows={isNarrow ? (pane === 'case' ? 'first' : 'second') : 'both'}
        first={
          <CaseTabs
            scenario={scenario}
            examHash={examHash}
            heads={isNarrow && pane === 'case' ? 'page' : 'pane'}
          />
        }
        second={children}
      />
    </>
  );
}
