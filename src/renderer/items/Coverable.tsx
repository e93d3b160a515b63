import type { ReactNode } from 'react';
import { Cover, CoverAgain } from './Cover.tsx';
import styles from './cover.module.css';
import { useCover } from './masking.ts';

interface CoverableProps {
  id: string;
  /** What it is, in a candidate's words: "source 2". */
  what: string;
  isChosen: boolean;
  children: ReactNode;
}

/** A member of a list that can be covered: a source, a step. */
export function Coverable({ id, what, isChosen, children }: CoverableProps) {
  const { box, isCovered, canCover, show, cover } = useCover<HTMLDivElement>(id, isChosen);
  return (
    <div ref={box} className={styles.coverable}>
      {isCovered ? <Cover what={what} onShow={show} /> : children}
      {canCover && !isCovered && <CoverAgain what={what} onCover={cover} />}
    </div>
  );
}
