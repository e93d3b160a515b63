import type { Accommodations } from '../../core/attempt/terms.ts';
import { counted } from './format.ts';

/** Those that are only on or off, in the order in which they are listed. */
type Switch = Exclude<keyof Accommodations, 'time' | 'extraMinutes'>;

const switches: Record<Switch, { label: string; short: string; description: string }> = {
  stopClockBreaks: {
    label: 'Breaks that stop the clock',
    short: 'breaks stop the clock',
    description: 'The time stands still while you are on a break.',
  },
  masking: {
    label: 'Answer masking',
    short: 'answer masking',
    description: 'Answers stay covered until you uncover them, one at a time.',
  },
  lineReader: {
    label: 'Line reader',
    short: 'line reader',
    description: 'A window of a few lines moves over the page and dims the rest.',
  },
  reducedMotion: {
    label: 'Reduced motion',
    short: 'reduced motion',
    description: 'Nothing slides or fades.',
  },
  largeTargets: {
    label: 'Larger targets',
    short: 'larger targets',
    description: 'Buttons, options and check boxes are bigger and farther apart.',
  },
  spokenTime: {
    label: 'Spoken time',
    short: 'spoken time',
    description: 'Alt + Y says how much time is left.',
  },
};

export const switchNames = Object.keys(switches) as Switch[];

export const accommodationText = {
  heading: 'Accommodations',
  none: 'None',
  intro:
    'Set up the room the way you work best. These settings are yours and hold for every exam and practice until you change them. Whatever is on is recorded on the report; none of it touches the score.',
  time: 'Time',
  extra: 'Extra minutes',
  extraHint: 'On top of the time above.',
  extraOff: 'Not needed without a time limit.',
  switches: 'In the room',
  switchLabel: (name: Switch) => switches[name].label,
  switchDescription: (name: Switch) => switches[name].description,
  timeLabel: (time: Accommodations['time']) =>
    time === 'none' ? 'No time limit' : time === 1 ? 'Standard time' : `${time}x time`,
  noLimitDescription: 'It ends when you end it.',
  reset: 'Turn all off',
  unsaved: 'The change could not be saved, so the settings from before are back.',
} as const;

/** What is on, each in a few words: "1.5x time", "10 extra minutes", "line reader". */
export function accommodationWords(accommodations: Accommodations): string[] {
  const { time, extraMinutes } = accommodations;
  const words: string[] = [];
  if (time === 'none') words.push('no time limit');
  else {
    if (time !== 1) words.push(`${time}x time`);
    if (extraMinutes > 0) words.push(counted(extraMinutes, 'extra minute', 'extra minutes'));
  }
  for (const name of switchNames) if (accommodations[name]) words.push(switches[name].short);
  return words;
}

/** "1.5x time, line reader" with a capital at the start; "None" when nothing is on. */
export function accommodationLine(accommodations: Accommodations): string {
  const line = accommodationWords(accommodations).join(', ');
  return line === '' ? accommodationText.none : line.charAt(0).toUpperCase() + line.slice(1);
}
