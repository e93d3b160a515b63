import { useEffect, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { RoomView, Scenario } from '../../../contract/room-views.ts';
import { tabPart } from '../../../core/attempt/text-parts.ts';
import { asideText } from '../../messages/aside.ts';
import { classes } from '../../ui/classes.ts';
import { HighlightedText } from '../../ui/markdown/HighlightedText.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { askFocus, readTab, useAside } from './aside.ts';
import styles from './case-study.module.css';
import { ExhibitButtons } from './ExhibitButtons.tsx';
import { useReadingPlace } from './use-reading-place.ts';

/** No tab of an exam can have this id. */
const all = '*';

interface CaseStudyProps {
  view: RoomView;
  scenario: Extract<Scenario, { kind: 'case' }>;
  /** With the whole width of a wide window the tabs stand in a column. */
  room: 'full' | 'part';
}

/** The scenario in its tabs, all of it on one page, and its exhibits. */
export function CaseStudy({ view, scenario, room }: CaseStudyProps) {
  const { source, title, tabs } = scenario;
  const chosen = useAside((state) => state.tabs[source]) ?? tabs[0]?.id ?? all;
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isAsked = useAside((state) => state.focus === 'case');
  useEffect(() => {
    if (!isAsked) return;
    // The list draws its tabs a moment after it stands in the page itself.
    const frame = requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
      askFocus(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [isAsked]);
  useReadingPlace(box, `case:${source}:${chosen}`);
  const shown = tabs.length > 1 ? [...tabs, { id: all, title: asideText.case.all }] : tabs;
  return (
    <Tabs
      className={classes(styles.case, room === 'full' && styles.columns)}
      orientation={room === 'full' ? 'vertical' : 'horizontal'}
      selectedKey={chosen}
      onSelectionChange={(key) => readTab(source, String(key))}
    >
      <div className={styles.head}>
        {/* The line above shows it already. */}
        <VisuallyHidden>
          <h2>{title}</h2>
        </VisuallyHidden>
        <TabList ref={list} className={classes(styles.list)} aria-label={asideText.case.tabs}>
          {shown.map((tab) => (
            <Tab key={tab.id} id={tab.id} className={classes(styles.tab)}>
              {tab.title}
            </Tab>
          ))}
        </TabList>
        <ExhibitButtons view={view} owner="case" />
      </div>
      <div className={styles.scroll} ref={box}>
        {/* One panel, not one per tab: react-aria keeps the one before for a moment, and the place
            would be looked for in both. */}
        <TabPanel key={chosen} id={chosen} className={classes(styles.panel)}>
          {tabs
            .filter((part) => chosen === all || part.id === chosen)
            .map((part) => (
              <section key={part.id} className={styles.part}>
                {chosen === all && <h3>{part.title}</h3>}
                <HighlightedText
                  part={tabPart(source, part.id)}
                  label={part.title}
                  text={part.body}
                  examHash={view.exam.hash}
                />
              </section>
            ))}
        </TabPanel>
      </div>
    </Tabs>
  );
}
