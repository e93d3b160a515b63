import { runCampaign } from '../../scripts/faults/campaign.ts';
import { isClean } from '../../scripts/faults/figures.ts';
import { expect, test } from './test.ts';

test('killed at any moment, it comes back with all that was acknowledged', async ({
  stage,
  az400,
}) => {
  test.setTimeout(300_000);
  const said: string[] = [];
  // One kill of each kind; `npm run faults -- --kills N` is the longer campaign.
  const figures = await runCampaign(stage, az400, {
    kills: 7,
    seed: 7,
    say: (line) => said.push(line),
  });
  expect(figures, said.join('\n')).toMatchObject({
    kills: 7,
    answersLost: 0,
    marksLost: 0,
    integrityFailures: 0,
    stuck: 0,
  });
  expect(isClean(figures), JSON.stringify(figures)).toBe(true);
});
