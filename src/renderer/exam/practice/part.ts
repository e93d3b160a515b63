import type { ExamView } from '../../../contract/views.ts';
import type { PracticeChoice } from './choice.ts';

/** What every part of the practice builder takes. */
export interface BuilderPart {
  view: ExamView;
  choice: PracticeChoice;
  change: (part: Partial<PracticeChoice>) => void;
}
