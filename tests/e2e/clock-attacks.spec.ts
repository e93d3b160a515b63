import { uptime } from 'node:os';
import type { Page } from '@playwright/test';
import { breadTest as test, roomOf } from './bread.ts';
import { expect } from './test.ts';

const hour = 3_600_000;

/** Exam time spent against the time that the page itself saw pass, in milliseconds. */
async function spent(page: Page): Promise<number> {
  return (await roomOf(page)).clock.spent;
}

test('the system time set forward and back by hours moves no exam time', async ({ bread }) => {
  const { app, page } = await bread();
  for (const by of [5 * hour, -11 * hour]) {
    const before = await spent(page);
    const from = performance.now();
    await app.evaluate((_electron, add) => {
      const now = Date.now;
      Date.now = () => now() + add;
    }, by);
    await expect.poll(() => spent(page)).toBeGreaterThan(before + 500);
    expect((await spent(page)) - before).toBeLessThanOrEqual(performance.now() - from + 50);
    expect(await roomOf(page)).toMatchObject({ stood: null, where: { at: 'item' } });
  }
  await expect(page.getByText('The clock was stopped')).toHaveCount(0);
});

test('a process that was stopped is not charged, and the candidate is told', async ({ bread }) => {
  const { app, page } = await bread();
  const pid = await app.evaluate(() => process.pid);
  const before = await spent(page);
  const from = performance.now();
  process.kill(pid, 'SIGSTOP');
  const stopped = uptime();
  try {
    await expect.poll(() => uptime() - stopped, { timeout: 30_000 }).toBeGreaterThan(11);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await expect(page.getByText('The clock was stopped')).toBeVisible();
  await expect(page.getByText(/That time was not taken from you/)).toBeVisible();
  const room = await roomOf(page);
  expect(room.stood?.away).toBeGreaterThan(10_000);
  // All but the standstill, and no more than that was given.
  expect(room.clock.spent - before).toBeLessThanOrEqual(performance.now() - from - 10_000);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('The clock was stopped')).toHaveCount(0);
});

test('a sleep that the system announces is told as one in the report', async ({ bread }) => {
  const { app, page } = await bread();
  const pid = await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
    return process.pid;
  });
  process.kill(pid, 'SIGSTOP');
  const stopped = uptime();
  try {
    await expect.poll(() => uptime() - stopped).toBeGreaterThan(2);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
  await expect(page.getByText('The clock was stopped')).toBeVisible();
  await page
    .evaluate(async () => {
      const listed = await window.mockroom.call('library/list');
      const attempt = (listed.ok && listed.value.unfinished?.attempt) || '';
      await window.mockroom.call('room/act', {
        attempt,
        act: { type: 'ended', reason: 'candidate' },
      });
      const report = await window.mockroom.call('report/get', { attempt });
      if (!report.ok) throw new Error(report.error.code);
      return report.value.report.interruptions;
    })
    .then((interruptions) => expect(interruptions).toMatchObject([{ reason: 'sleep' }]));
});
