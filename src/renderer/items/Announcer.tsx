import { useState } from 'react';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/** A message for screen readers. The same words twice are two messages. */
export interface Announcement {
  words: string;
  count: number;
}

export function useAnnouncement(): [Announcement, (words: string) => void] {
  const [announcement, setAnnouncement] = useState<Announcement>({ words: '', count: 0 });
  return [announcement, (words) => setAnnouncement(({ count }) => ({ words, count: count + 1 }))];
}

export function Announcer({ announcement }: { announcement: Announcement }) {
  return (
    <div role="status">
      <VisuallyHidden key={announcement.count}>{announcement.words}</VisuallyHidden>
    </div>
  );
}
