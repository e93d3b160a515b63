/** How times, dates and counts are written, wherever they stand. */

/** "1 h 40 min", "12 min", "45 s"; for spans that have passed. */
export function spanText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  const hours = Math.floor(minutes / 60);
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** "1:05:09" or "12:09": a running clock, rounded up so that 0:00 is the end. */
export function clockText(milliseconds: number): string {
  const total = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, '0');
  return hours > 0
    ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`
    : `${minutes}:${seconds}`;
}

const dateTime = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
const dayTime = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' });
const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

/** "Nov 23, 2026, 3:54 AM", in the time zone of this computer. */
export function dateTimeText(at: number): string {
  return dateTime.format(at);
}

/** "Nov 23, 3:54 AM", where the year goes without saying. */
export function dayTimeText(at: number): string {
  return dayTime.format(at);
}

/** "3:54 AM" */
export function timeText(at: number): string {
  return time.format(at);
}

export function dateText(at: number): string {
  return date.format(at);
}

/** `counted(1, 'item', 'items')` -> "1 item". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "1 question", "12 questions" */
export function questions(count: number): string {
  return counted(count, 'question', 'questions');
}
