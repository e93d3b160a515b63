import { type CSSProperties, type ReactNode, useRef } from 'react';
import type { HotspotPicture, RegionView } from '../../core/items/hotspot.ts';
import { itemText } from '../messages/items.ts';
import { pictureAddress } from '../ui/markdown/picture-address.ts';
import { useOverflow } from '../ui/markdown/use-overflow.ts';
import { leastWidth } from './hotspot-surface.ts';
import styles from './hotspot.module.css';

interface PictureGroundProps {
  picture: HotspotPicture;
  regions: readonly RegionView[];
  examHash: string;
  /** What lies over the picture, placed in percent of it. */
  children: ReactNode;
}

/**
 * A picture at its natural size, or as wide as there is room; never so small that a region could not
 * be pressed: then it scrolls in its own box.
 */
export function PictureGround({ picture, regions, examHash, children }: PictureGroundProps) {
  const box = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(box);
  const address = pictureAddress(
    picture.file.split('/').map(encodeURIComponent).join('/'),
    examHash,
  );
  return (
    <div
      ref={box}
      className={styles.ground}
      role="group"
      aria-label={itemText.hotspot.picture}
      {...(overflows && { tabIndex: 0 })}
    >
      <div
        className={styles.picture}
        style={
          {
            '--natural-width': `${picture.width}px`,
            '--least-width': leastWidth(picture, regions),
            aspectRatio: `${picture.width} / ${picture.height}`,
          } as CSSProperties
        }
      >
        {address !== null && <img src={address} alt={picture.alt} draggable={false} />}
        {children}
      </div>
    </div>
  );
}
