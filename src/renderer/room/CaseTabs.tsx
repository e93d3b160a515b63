import { useRef, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Scenario } from '../../contract/views.ts';
import { roomText } from '../messages/room.ts';
import { classes } from '../ui/classes.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './case-tabs.module.css';

/** No tab of an exam can have this id. */
const all = '*';

interface CaseTabsProps {
  scenario: Extract<Scenario, { kind: 'case' }>;
  examHash: string;
  /** `page` where the question, whose heading is the page's own, is out of sight. */
  heads: 'page' | 'pane';
}

/** The scenario in its tabs, and all of it on one page. */
export function CaseTabs({ scenario, examHash, heads }: CaseTabsProps) {
  const Heading = heads === 'page' ? 'h1' : 'h2';
  const PartHeading = heads === 'page' ? 'h2' : 'h3';
  const [chosen, setChosen] = useState(scenario.tabs[0]?.id ?? all);
  const box = useRef<HTMLDivElement>(null);
  const tabs =
    scenario.tabs.length > 1
      ? [...scenario.tabs, { id: all, title: roomText.item.allInformation }]
      : scenario.tabs;
  return (
    <section className={styles.case} aria-label={roomText.item.caseStudy}>
      <Tabs
        className={classes(styles.tabs)}
        selectedKey={chosen}
        onSelectionChange={(key) => {
          setChosen(String(key));
          box.current?.scrollTo({ top: 0 });
        }}
      >
        <div className={styles.head}>
          {/* The bar above shows it already. */}
          <VisuallyHidden>
            <Heading>{scenario.title}</Heading>
          </VisuallyHidden>
          <TabList className={classes(styles.list)} aria-label={scenario.title}>
            {tabs.map((tab) => (
              <Tab key={tab.id} id={tab.id} className={classes(styles.tab)}>
                {tab.title}
              </Tab>
            ))}
          </TabList>
        </div>
        <div className={styles.scroll} ref={box}>
          {tabs.map((tab) => (
            <TabPanel key={tab.id} id={tab.id} className={classes(styles.panel)}>
              {(tab.id === all
                ? scenario.tabs
                : scenario.tabs.filter(({ id }) => id === tab.id)
              ).map((part) => (
                <section key={part.id} className={styles.part}>
                  {tab.id === all && <PartHeading>{part.title}</PartHeading>}
                  <Markdown text={part.body} examHash={examHash} />
                </section>
              ))}
            </TabPanel>
          ))}
        </div>
      </Tabs>
    </section>
  );
}
