import { Check, Circle, X } from 'lucide-react';
import type {
  HotspotItem,
  HotspotPicture,
  HotspotResponse,
  HotspotView,
  RegionView,
  TableView,
} from '../../core/items/hotspot.ts';
import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './hotspot-review.module.css';
import { choosable, choosableCells } from './hotspot-surface.ts';
import type { ItemReviewProps } from './item-props.ts';
import { OptionsReview } from './OptionsReview.tsx';
import { PictureGround } from './PictureGround.tsx';
import { type Outcome, outcomeOf, Verdict } from './review-parts.tsx';
import { TableGround } from './TableGround.tsx';

/** The picture or table with what was chosen and what was right, and the reason of each region. */
export function HotspotReview({
  item,
  view,
  response,
  keyed,
  examHash,
}: ItemReviewProps<HotspotItem, HotspotView, HotspotResponse>) {
  const { surface } = view;
  const outcome = (id: string): Outcome =>
    outcomeOf(response.regions.includes(id), keyed.regions.includes(id));
  const reasons =
    item.regions ??
    item.table?.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell])),
    ) ??
    [];
  return (
    <div className={styles.review}>
      {surface.kind === 'picture' ? (
        <ReviewedPicture
          picture={surface.picture}
          regions={surface.regions}
          outcome={outcome}
          examHash={examHash}
        />
      ) : (
        <ReviewedTable table={surface.table} outcome={outcome} examHash={examHash} />
      )}
      <OptionsReview
        options={choosable(surface)}
        reasons={reasons}
        chosen={response.regions}
        keyed={keyed.regions}
        examHash={examHash}
      />
    </div>
  );
}

const marks = {
  right: { icon: Check, words: itemText.review.right },
  wrong: { icon: X, words: itemText.review.wrong },
  missed: { icon: Circle, words: itemText.review.key },
} as const;

interface ReviewedPictureProps {
  picture: HotspotPicture;
  regions: readonly RegionView[];
  outcome: (region: string) => Outcome;
  examHash: string;
}

/** The list below says the same in words, so a screen reader hears of the picture only what it shows. */
function ReviewedPicture({ picture, regions, outcome, examHash }: ReviewedPictureProps) {
  return (
    <PictureGround picture={picture} regions={regions} examHash={examHash}>
      {regions.map((region, index) => {
        const turnedOut = outcome(region.id);
        const mark = turnedOut === 'idle' || turnedOut === 'blank' ? null : marks[turnedOut];
        return (
          <div
            key={region.id}
            className={styles.region}
            data-outcome={turnedOut}
            // The picture lies on white in every scheme, and so do the marks on it.
            data-scheme="light"
            style={{
              left: `${region.x}%`,
              top: `${region.y}%`,
              width: `${region.width}%`,
              height: `${region.height}%`,
            }}
            aria-hidden
          >
            <span className={styles.tag}>
              {itemText.letter(index)}
              {mark && <mark.icon />}
              {mark && <span className={styles.words}>{mark.words}</span>}
            </span>
          </div>
        );
      })}
    </PictureGround>
  );
}

interface ReviewedTableProps {
  table: TableView;
  outcome: (cell: string) => Outcome;
  examHash: string;
}

function ReviewedTable({ table, outcome, examHash }: ReviewedTableProps) {
  const letters = choosableCells(table);
  return (
    <TableGround table={table} examHash={examHash}>
      {(cell) => {
        const turnedOut = outcome(cell.id);
        return (
          <div className={styles.cell} data-outcome={turnedOut}>
            <span className={styles.letter} aria-hidden>
              {itemText.letter(letters.indexOf(cell.id))}
            </span>
            <Markdown inline text={cell.text} examHash={examHash} />
            {turnedOut !== 'idle' && turnedOut !== 'blank' && (
              <span className={styles.verdict}>
                <Verdict outcome={turnedOut} words={marks[turnedOut].words} />
              </span>
            )}
          </div>
        );
      }}
    </TableGround>
  );
}
