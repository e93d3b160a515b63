import type { MatchItem, MatchResponse, MatchView } from '../../core/items/match.ts';
import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import type { ItemReviewProps } from './item-props.ts';
import { Part, Parts, ReasonList, Why } from './review-parts.tsx';

export function MatchReview({
  item,
  view,
  response,
  keyed,
  examHash,
}: ItemReviewProps<MatchItem, MatchView, MatchResponse>) {
  const source = (id: string | undefined) => {
    const found = view.sources.find((candidate) => candidate.id === id);
    return found ? <Markdown inline text={found.text} examHash={examHash} /> : null;
  };
  const reasons = view.sources.map((shown) => ({
    ...shown,
    why: item.sources.find(({ id }) => id === shown.id)?.why,
  }));
  return (
    <>
      <Parts>
        {view.targets.map((target) => (
          <Part
            key={target.id}
            asks={<Markdown inline text={target.text} examHash={examHash} />}
            given={source(response.targets[target.id])}
            keyed={source(keyed.targets[target.id])}
            isRight={response.targets[target.id] === keyed.targets[target.id]}
          >
            <Why text={item.targets.find(({ id }) => id === target.id)?.why} examHash={examHash} />
          </Part>
        ))}
      </Parts>
      {reasons.some(({ why }) => why) && (
        <ReasonList title={itemText.review.values} entries={reasons} examHash={examHash} />
      )}
    </>
  );
}
