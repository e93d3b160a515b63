import { useCallback } from 'react';
import { ask } from '../app/ask.ts';
import { FailedPage } from '../app/FailedPage.tsx';
import { useAnswer } from '../app/useAnswer.ts';
import { Waiting } from '../app/Waiting.tsx';
import { reviewText } from '../messages/review.ts';
import { Review } from './Review.tsx';

interface ReviewScreenProps {
  attempt: string;
  /** Opens with this skill area only. */
  domain?: string;
  filter?: string;
}

/** A finished attempt, item by item. */
export function ReviewScreen({ attempt, domain, filter }: ReviewScreenProps) {
  const [answer, again] = useAnswer<'review/get'>(
    useCallback(() => ask('review/get', { attempt }), [attempt]),
  );
  switch (answer.state) {
    case 'waiting':
      return <Waiting />;
    case 'failed':
      return <FailedPage title={reviewText.title} failure={answer.failure} onRetry={again} />;
    case 'here':
      return (
        <Review view={answer.value} startDomain={domain ?? null} startFilter={filter ?? 'all'} />
      );
  }
}
