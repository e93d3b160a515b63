import { desk } from './walks/desk.ts';
import { practice } from './walks/practice.ts';
import { questions } from './walks/questions.ts';
import { results } from './walks/results.ts';
import { sections } from './walks/sections.ts';
import { setUp } from './walks/set-up.ts';
import { time } from './walks/time.ts';
import { tools } from './walks/tools.ts';
import { trouble } from './walks/trouble.ts';
import { wayIn } from './walks/way-in.ts';
import type { Walk } from './walks/walk.ts';

/** Together they come by every screen of the program. */
export const walks: readonly Walk[] = [
  desk,
  wayIn,
  questions,
  tools,
  sections,
  results,
  setUp,
  practice,
  time,
  trouble,
];
