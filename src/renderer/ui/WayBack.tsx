import { ArrowLeft } from 'lucide-react';
import { Button } from './Button.tsx';

/** The way back to where one came from, at the start of a page's bar. */
export function WayBack({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <Button variant="quiet" icon={<ArrowLeft />} onPress={onPress}>
      {label}
    </Button>
  );
}
