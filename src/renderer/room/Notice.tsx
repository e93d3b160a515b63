import { type ReactNode, useRef } from 'react';
import { Banner, type BannerKind } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useFocusOnward } from '../ui/useFocusOnward.ts';
import { roomText } from '../messages/room.ts';

interface NoticeProps {
  kind?: BannerKind;
  title?: string;
  onDismiss: () => void;
  children?: ReactNode;
}

/** Something to know for a while. Put away, or gone by itself, it takes no focus with it. */
export function Notice({ onDismiss, children, ...banner }: NoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  useFocusOnward(box);
  return (
    <div ref={box}>
      <Banner
        {...banner}
        actions={
          <Button variant="quiet" size="small" onPress={onDismiss}>
            {roomText.dismiss}
          </Button>
        }
      >
        {children}
      </Banner>
    </div>
  );
}
