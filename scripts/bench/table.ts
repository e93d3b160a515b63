import type { MemoryFigures } from './memory.ts';
import type { ResponseFigures } from './response.ts';
import type { StartFigures } from './start.ts';

export interface Figures {
  start: StartFigures;
  response: ResponseFigures;
  memory: MemoryFigures;
}

interface Row {
  name: string;
  ours: number;
  floor?: number;
  ratio?: number;
  digits: number;
  unit: string;
}

export function table({ start, response, memory }: Figures): string {
  const rows: Row[] = [
    {
      name: 'start to painted library',
      ours: start.ms,
      floor: start.floorMs,
      ratio: start.ratio,
      digits: 0,
      unit: 'ms',
    },
    {
      name: 'response acknowledged',
      ours: response.ms,
      floor: response.floorMs,
      ratio: response.ratio,
      digits: 2,
      unit: 'ms',
    },
    {
      name: '  99th percentile',
      ours: response.p99Ms,
      floor: response.floorP99Ms,
      digits: 2,
      unit: 'ms',
    },
    { name: 'click acknowledged', ours: response.clickMs, digits: 2, unit: 'ms' },
    { name: '  99th percentile', ours: response.clickP99Ms, digits: 2, unit: 'ms' },
    {
      name: 'memory in the room',
      ours: memory.mb,
      floor: memory.floorMb,
      ratio: memory.ratio,
      digits: 0,
      unit: 'MB',
    },
  ];
  return [
    line('', 'ours', 'floor', 'ratio', ''),
    ...rows.map(({ name, ours, floor, ratio, digits, unit }) =>
      line(name, ours.toFixed(digits), floor?.toFixed(digits) ?? '', ratio?.toFixed(2) ?? '', unit),
    ),
    '',
    'floors: a blank Electron window; one bare SQLite commit; a blank Electron window',
    '',
  ].join('\n');
}

function line(name: string, ours: string, floor: string, ratio: string, unit: string): string {
  return `${name.padEnd(26)}${ours.padStart(9)}${floor.padStart(9)}${ratio.padStart(8)}  ${unit}`.trimEnd();
}
