import { useCallback } from 'react';
import { ask } from '../app/ask.ts';
import { FailedPage } from '../app/FailedPage.tsx';
import { useAnswer } from '../app/useAnswer.ts';
import { Waiting } from '../app/Waiting.tsx';
import { commentsText as text } from '../messages/comments.ts';
import { CommentsPage } from './CommentsPage.tsx';

/** After the end of an attempt: a word on what was marked for feedback. */
export function CommentsScreen({ attempt }: { attempt: string }) {
  const [answer, again] = useAnswer(useCallback(() => ask('comments/get', { attempt }), [attempt]));
  switch (answer.state) {
    case 'waiting':
      return <Waiting />;
    case 'failed':
      return <FailedPage title={text.failed} failure={answer.failure} onRetry={again} />;
    case 'here':
      return <CommentsPage view={answer.value} />;
  }
}
