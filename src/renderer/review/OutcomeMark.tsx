import { Check, CircleDashed, CircleMinus, X } from 'lucide-react';
import { reviewText } from '../messages/review.ts';
import { Badge, type Tone } from '../ui/Badge.tsx';
import type { ReviewOutcome } from './reviewed.ts';

const marks = {
  right: { tone: 'right', icon: Check },
  partly: { tone: 'mark', icon: CircleMinus },
  wrong: { tone: 'wrong', icon: X },
  unanswered: { tone: 'neutral', icon: CircleDashed },
} satisfies Record<ReviewOutcome, { tone: Tone; icon: unknown }>;

export function OutcomeMark({ outcome }: { outcome: ReviewOutcome }) {
  const { tone, icon: Icon } = marks[outcome];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {reviewText.outcomes[outcome]}
    </Badge>
  );
}
