import {
  Eraser,
  Flag,
  Highlighter,
  MessageSquare,
  NotebookPen,
  RotateCcw,
  Undo2,
} from 'lucide-react';
import { useId, useRef } from 'react';
import type { RoomView } from '../../../contract/room-views.ts';
import { toolText } from '../../messages/tools.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ToggleButton } from '../../ui/ToggleButton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useNarrowBox } from '../aside/use-narrow-box.ts';
import { CommandButton } from '../CommandButton.tsx';
import { commands, runCommand } from '../commands.ts';
import styles from './tool-strip.module.css';
import { highlighterButton, useTools } from './tools.ts';
import { useClearHighlights } from './use-clear-highlights.ts';

/**
 * Widths in CSS pixels from which the tools stand in one line: all with their words, all but the
 * last, the two marks only. In less, icons carry them.
 */
const roomForAll = 610;
const roomForMost = 540;
const roomForMarks = 425;
/** What the eraser takes up beside the highlighter. */
const eraserRoom = 36;

interface ToolStripProps {
  view: RoomView;
  item: NonNullable<RoomView['item']>;
}

/** The tools of the item in view. */
export function ToolStrip({ view, item }: ToolStripProps) {
  const strip = useRef<HTMLDivElement>(null);
  const noteState = useId();
  const isHighlighterOn = useTools((state) => state.isHighlighterOn);
  const more = isHighlighterOn ? eraserRoom : 0;
  const wordsIn = (isTooNarrow: boolean) => (isTooNarrow ? 'hidden' : 'shown');
  const resetWords = wordsIn(useNarrowBox(strip, roomForAll + more));
  const words = wordsIn(useNarrowBox(strip, roomForMost + more));
  const markWords = wordsIn(useNarrowBox(strip, roomForMarks + more));
  const isNoteOpen = useTools((state) => state.panels.note.isOpen);
  const { mark, flag, highlighter, note } = commands;
  const { status } = item;
  return (
    <div className={styles.strip}>
      <div ref={strip} className={styles.tools} role="group" aria-label={toolText.strip}>
        {mark.standing(view) !== 'absent' && (
          <ToggleButton
            size="small"
            tone="mark"
            words={markWords}
            icon={<Flag />}
            isOn={status.marked}
            onChange={() => runCommand(mark, view)}
          >
            {mark.label}
          </ToggleButton>
        )}
        <ToggleButton
          size="small"
          tone="mark"
          words={markWords}
          icon={<MessageSquare />}
          isOn={status.flagged}
          onChange={() => runCommand(flag, view)}
        >
          {flag.label}
        </ToggleButton>
        <span className={styles.rule} aria-hidden />
        <ToggleButton
          id={highlighterButton}
          size="small"
          words={words}
          icon={<Highlighter />}
          isOn={isHighlighterOn}
          onChange={() => runCommand(highlighter, view)}
        >
          {highlighter.label}
        </ToggleButton>
        {isHighlighterOn && <ClearHighlights view={view} />}
        <span className={styles.noteTool} data-note={status.hasNote}>
          <ToggleButton
            size="small"
            words={words}
            icon={<NotebookPen />}
            isOn={isNoteOpen}
            {...(status.hasNote && { 'aria-describedby': noteState })}
            onChange={() => runCommand(note, view)}
          >
            {note.label}
          </ToggleButton>
          {status.hasNote && (
            <VisuallyHidden>
              <span id={noteState}>{toolText.hasNote}</span>
            </VisuallyHidden>
          )}
        </span>
        <ResetTool view={view} words={resetWords} />
      </div>
    </div>
  );
}

function ResetTool({ view, words }: { view: RoomView; words: 'shown' | 'hidden' }) {
  const { reset } = commands;
  if (words === 'hidden') {
    return (
      <IconButton
        label={reset.label}
        icon={<RotateCcw />}
        size="small"
        isIdle={reset.standing(view) !== 'on'}
        onPress={() => runCommand(reset, view)}
      />
    );
  }
  return (
    <CommandButton command={reset} view={view} variant="quiet" size="small" icon={<RotateCcw />} />
  );
}

/** Clears the highlights of the texts in view; pressed again, brings them back. */
function ClearHighlights({ view }: { view: RoomView }) {
  const { standing, clear, bringBack } = useClearHighlights(view);
  if (standing === 'none') return null;
  return standing === 'some' ? (
    <IconButton label={toolText.clearHighlights} icon={<Eraser />} size="small" onPress={clear} />
  ) : (
    <IconButton
      label={toolText.bringBackHighlights}
      icon={<Undo2 />}
      size="small"
      onPress={bringBack}
    />
  );
}
