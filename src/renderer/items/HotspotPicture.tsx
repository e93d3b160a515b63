import { Check } from 'lucide-react';
import type { HotspotPicture as Picture, RegionView } from '../../core/items/hotspot.ts';
import { itemText } from '../messages/items.ts';
import { PictureGround } from './PictureGround.tsx';
import styles from './hotspot.module.css';

interface HotspotPictureProps {
  picture: Picture;
  regions: readonly RegionView[];
  chosen: readonly string[];
  onToggle: (region: string) => void;
  examHash: string;
  isClosed: boolean;
}

/** A picture with its regions laid over it. */
export function HotspotPicture({
  picture,
  regions,
  chosen,
  onToggle,
  examHash,
  isClosed,
}: HotspotPictureProps) {
  return (
    <PictureGround picture={picture} regions={regions} examHash={examHash}>
      {regions.map((region, index) => (
        <button
          key={region.id}
          type="button"
          className={styles.region}
          style={{
            left: `${region.x}%`,
            top: `${region.y}%`,
            width: `${region.width}%`,
            height: `${region.height}%`,
          }}
          aria-label={region.label}
          aria-pressed={chosen.includes(region.id)}
          disabled={isClosed}
          data-region={region.id}
          data-letter={itemText.letter(index)}
          onClick={() => onToggle(region.id)}
        >
          <span className={styles.tag} aria-hidden>
            {itemText.letter(index)}
            <Check />
          </span>
        </button>
      ))}
    </PictureGround>
  );
}
