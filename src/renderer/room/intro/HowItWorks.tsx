import { ArrowRight } from 'lucide-react';
import type { RoomView } from '../../../contract/room-views.ts';
import type { SectionKind } from '../../../core/exam/exam.ts';
import { accommodationText } from '../../messages/accommodations.ts';
import { keysText } from '../../messages/commands.ts';
import { introText } from '../../messages/intro.ts';
import { roomText } from '../../messages/room.ts';
import { Button } from '../../ui/Button.tsx';
import { keyText } from '../command.ts';
import { Rules } from '../Rules.tsx';
import { IntroPage, type IntroStep } from './IntroPage.tsx';
import { Topics } from './Topics.tsx';

const { how, next } = introText;

const kinds: SectionKind[] = ['standard', 'case', 'series'];

/** The rules of each kind of section that this exam has, and of the doors between them. */
export function HowSections({ onNext, ...step }: IntroStep) {
  const { sections, terms } = step.view;
  return (
    <IntroPage {...step} title={how.way} forward={<Onward onNext={onNext} />}>
      {kinds
        .filter((kind) => sections.some((section) => section.kind === kind))
        .map((kind) => (
          <Rules
            key={kind}
            kind={kind}
            title={roomText.kinds[kind].heading}
            mode={terms.practice ? 'practice' : 'exam'}
          />
        ))}
      <Topics
        topics={[
          [how.listTitle, how.listBody],
          [how.gatesTitle, how.gatesBody],
        ]}
      />
    </IntroPage>
  );
}

/** The clock, breaks, and what a power cut does. */
export function HowTime({ onNext, ...step }: IntroStep) {
  const { clock } = step.view;
  return (
    <IntroPage {...step} title={how.time} forward={<Onward onNext={onNext} />}>
      <Topics
        topics={[
          [how.clockTitle, clock.limit === null ? how.noLimitBody : how.clockBody],
          [how.breaksTitle, breaksBody(step.view)],
          [how.cutOffTitle, how.cutOffBody],
        ]}
      />
    </IntroPage>
  );
}

/** Marks, tools and keys, and the start. */
export function HowTools({
  onNext: _onNext,
  onStart,
  ...step
}: IntroStep & { onStart: () => void }) {
  return (
    <IntroPage
      {...step}
      title={how.tools}
      note={how.startNote}
      forward={
        <Button variant="primary" size="large" onPress={onStart}>
          {how.start}
        </Button>
      }
    >
      <Topics topics={toolTopics(step.view)} />
    </IntroPage>
  );
}

function Onward({ onNext }: { onNext: () => void }) {
  return (
    <Button variant="primary" size="large" iconAfter={<ArrowRight />} onPress={onNext}>
      {next}
    </Button>
  );
}

function breaksBody({ clock, sections, break: { stopsClock } }: RoomView): string {
  const body =
    clock.limit === null ? how.breakUntimed : stopsClock ? how.breakStands : how.breakRuns;
  const hasSeries = sections.some(({ kind }) => kind === 'series');
  return hasSeries ? `${body} ${how.breakSeries}` : body;
}

/** Those that are used by hand, so that one must know how. */
const deskAccommodations = ['masking', 'lineReader', 'spokenTime'] as const;

/** What lies on the desk of this attempt. */
export function toolTopics({ reference, terms }: RoomView): (readonly [string, string])[] {
  const sheet = keysText.or(keyText('/'), keysText.help);
  const setUp = deskAccommodations.filter((name) => terms.accommodations[name]);
  return [
    [how.marksTitle, how.marksBody],
    [how.deskTitle, how.deskBody],
    ...(reference.pages > 0
      ? [[how.referenceTitle, how.referenceBody(reference.pages)] as const]
      : []),
    ...(setUp.length > 0
      ? [[how.setUpTitle, setUp.map(accommodationText.switchDescription).join(' ')] as const]
      : []),
    [how.keysTitle, how.keysBody(sheet)],
  ];
}
