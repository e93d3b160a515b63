import type {
  StatementsItem,
  StatementsResponse,
  StatementsView,
} from '../../core/items/statements.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import type { ItemReviewProps } from './item-props.ts';
import { Part, Parts, Why } from './review-parts.tsx';

export function StatementsReview({
  item,
  view,
  response,
  keyed,
  examHash,
}: ItemReviewProps<StatementsItem, StatementsView, StatementsResponse>) {
  return (
    <Parts>
      {view.rows.map((row) => {
        const given = response.rows[row.id];
        const right = keyed.rows[row.id];
        return (
          <Part
            key={row.id}
            asks={<Markdown inline text={row.text} examHash={examHash} />}
            given={given ? view.labels[given] : null}
            keyed={right && view.labels[right]}
            isRight={given === right}
          >
            <Why text={item.rows.find(({ id }) => id === row.id)?.why} examHash={examHash} />
          </Part>
        );
      })}
    </Parts>
  );
}
