import type { HotspotResponse, HotspotView } from '../../core/items/hotspot.ts';
import { HotspotPicture } from './HotspotPicture.tsx';
import { HotspotTable } from './HotspotTable.tsx';
import { choosable } from './hotspot-surface.ts';
import { ClearResponse } from './ClearResponse.tsx';
import type { ItemProps } from './item-props.ts';
import options from './options.module.css';
import { ChosenCount, useChoosing } from './TooMany.tsx';
import { useLetterKeys } from './use-letter-keys.ts';

/** Regions of a picture or cells of a table, each a button that stays pressed. */
export function Hotspot({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<HotspotView, HotspotResponse>) {
  const { choose, surface } = view;
  const { refuses, refusals } = useChoosing(choose);
  const regions = choosable(surface);

  const toggle = (region: string): void => {
    const chosen = toggled(response.regions, region);
    if (!refuses(chosen.length)) onRespond({ regions: chosen });
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
        <ClearResponse
          isIdle={isClosed || response.regions.length === 0}
          onClear={() => {
            if (!refuses(0)) onRespond({ regions: [] });
          }}
        />
        <ChosenCount chosen={response.regions.length} choose={choose} refusals={refusals} />
      </div>
    </>
  );
}

function toggled(regions: readonly string[], region: string): string[] {
  return regions.includes(region)
    ? regions.filter((candidate) => candidate !== region)
    : [...regions, region];
}
