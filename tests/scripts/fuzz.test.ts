import { describe, expect, it } from 'vitest';
import { type Figures, type Findings, runCampaign } from '../../scripts/fuzz/campaign.ts';
import type { Plant } from '../../scripts/fuzz/messages.ts';

const none: Figures = { packages: 0, crashes: 0, hangs: 0, writesOutside: 0, requests: 0 };

async function campaign(
  packages: number,
  rest: { plant?: Plant; limit?: number } = {},
): Promise<Findings & { said: string[] }> {
  const said: string[] = [];
  const findings = await runCampaign({
    packages,
    seed: 11,
    ...rest,
    say: (line) => void said.push(line),
  });
  return { ...findings, said };
}

describe('the campaign of changed packages', () => {
  it('finds nothing in a short run, in which some load and most are refused', async () => {
    // Others use the processor too: here a hang is what takes far longer than a busy computer does.
    const { figures, loaded, refused, said } = await campaign(150, { limit: 20_000 });
    expect(said).toEqual([]);
    expect(figures).toEqual({ ...none, packages: 150 });
    expect(loaded).toBeGreaterThan(5);
    expect(refused).toBeGreaterThan(loaded);
  });

  const plants: [plant: Plant, figure: Partial<Figures>][] = [
    ['crash', { crashes: 1 }],
    ['hang', { hangs: 1 }],
    ['write', { writesOutside: 1 }],
    ['request', { requests: 1 }],
    ['run', { crashes: 1 }],
  ];
  it.each(plants)('counts a planted %s and goes on', async (plant, figure) => {
    const { figures, said } = await campaign(3, {
      plant,
      limit: plant === 'hang' ? 3_000 : 20_000,
    });
    expect(figures).toMatchObject({ packages: 3, ...figure });
    expect(said[0]).toContain('--seed 11 --from 0 --packages 1');
  });
});
