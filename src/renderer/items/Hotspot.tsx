import { useState } from 'react';
import type { HotspotResponse, HotspotView } from '../../core/items/hotspot.ts';
import { itemText } from '../messages/items.ts';
import { Button } from '../ui/Button.tsx';
import { HotspotPicture } from './HotspotPicture.tsx';
import { HotspotTable } from './HotspotTable.tsx';
import { choosable } from './hotspot-surface.ts';
import type { ItemProps } from './item-props.ts';
import options from './options.module.css';
import { useLetterKeys } from './use-letter-keys.ts';

/** Regions of a picture or cells of a table, each a button that stays pressed. */
export function Hotspot({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<HotspotView, HotspotResponse>) {
  // Counted, so that a second refusal in a row is told as well.
  const [refusals, setRefusals] = useState(0);
  const { choose, surface } = view;
  const regions = choosable(surface);

  // Main would refuse one too many as well; saying so here leaves the region as it is.
  const toggle = (region: string): void => {
    const chosen = toggled(response.regions, region);
    const isOver = chosen.length > choose;
    setRefusals((count) => (isOver ? count + 1 : 0));
    if (!isOver) onRespond({ regions: chosen });
  };
  useLetterKeys(regions.length, (index) => {
    const region = regions[index];
    if (region && !isClosed) toggle(region.id);
  });

  const shared = { chosen: response.regions, onToggle: toggle, examHash, isClosed };
  return (
    <>
      {surface.kind === 'picture' ? (
        <HotspotPicture picture={surface.picture} regions={surface.regions} {...shared} />
      ) : (
        <HotspotTable table={surface.table} {...shared} />
      )}
      <div className={options.under}>
        <Button
          variant="quiet"
          size="small"
          className={options.clear}
          isDisabled={isClosed || response.regions.length === 0}
          onPress={() => {
            setRefusals(0);
            onRespond({ regions: [] });
          }}
        >
          {itemText.clear}
        </Button>
        <span className={options.count}>
          {itemText.multiple.chosen(response.regions.length, choose)}
        </span>
        <span role="status" className={options.over}>
          {refusals > 0 && <span key={refusals}>{itemText.multiple.tooMany(choose)}</span>}
        </span>
      </div>
    </>
  );
}

function toggled(regions: readonly string[], region: string): string[] {
  return regions.includes(region)
    ? regions.filter((candidate) => candidate !== region)
    : [...regions, region];
}
