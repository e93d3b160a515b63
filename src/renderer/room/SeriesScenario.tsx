import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Scenario } from '../../contract/room-views.ts';
import { seriesPart } from '../../core/attempt/text-parts.ts';
import { asideText } from '../messages/aside.ts';
import { HighlightedText } from '../ui/markdown/HighlightedText.tsx';
import { useScrolls } from '../ui/useScrolls.ts';
import styles from './series.module.css';

interface SeriesScenarioProps {
  scenario: Extract<Scenario, { kind: 'series' }>;
  examHash: string;
}

/** Room for a focus ring between the two, in CSS pixels. */
const margin = 8;

/**
 * Scenario and goal of a series, over each of its solutions. They stay in view while the solution
 * scrolls; long ones scroll in their own box.
 */
export function SeriesScenario({ scenario, examHash }: SeriesScenarioProps) {
  const frame = useRef<HTMLDivElement>(null);
  useRoomAbove(frame);
  return (
    <div ref={frame} className={styles.series}>
      <div className={styles.box}>
        <Text name="scenario" scenario={scenario} examHash={examHash} />
        <Text name="goal" scenario={scenario} examHash={examHash} />
      </div>
    </div>
  );
}

function Text({ name, scenario, examHash }: SeriesScenarioProps & { name: 'scenario' | 'goal' }) {
  const box = useRef<HTMLElement>(null);
  const scrolls = useScrolls(box);
  const title = asideText.series[name];
  return (
    <section
      ref={box}
      data-text={name}
      aria-label={title}
      {...(scrolls && { tabIndex: 0, role: 'group' })}
    >
      <h2>{title}</h2>
      <HighlightedText
        part={seriesPart(scenario.source, name)}
        label={title}
        text={scenario[name]}
        examHash={examHash}
      />
    </section>
  );
}

/** What gets the focus below must not scroll to a place behind what stays in view above it. */
function useRoomAbove(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const frame = ref.current;
    const pane = frame?.closest('article')?.parentElement;
    if (!frame || !pane) return;
    // They stay in view above it, in one line or in two.
    const tools = pane.firstElementChild;
    const measure = (): void => {
      const isSticky = getComputedStyle(frame).position === 'sticky';
      const top = tools instanceof HTMLElement ? tools.offsetHeight : 0;
      frame.style.top = isSticky ? `${top}px` : '';
      pane.style.scrollPaddingTop = isSticky ? `${top + frame.offsetHeight + margin}px` : '';
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const box of [frame, pane, tools]) if (box) observer.observe(box);
    return () => {
      observer.disconnect();
      pane.style.scrollPaddingTop = '';
    };
  }, [ref]);
}
