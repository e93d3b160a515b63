import { join } from 'node:path';
import type { Program } from '../program.ts';
import { controlsOf } from '../controls.ts';
import { makeWalk } from './walk.ts';

/** Everything before an exam begins: the library, profiles, settings, adding exams, the exam page. */
export const desk = makeWalk(
  'desk',
  [
    'library',
    'library, ways to open an exam',
    'library, profiles',
    'new profile, name refused',
    'profiles',
    'profiles, one to be removed',
    'profiles, one to be renamed',
    'export or import data',
    'settings',
    'exam to add',
    'exam with faults',
    'exam that is there already',
    'file that is no exam',
    'exam that is locked',
    'exam that is locked, wrong passphrase',
    'exam dropped on the window',
    'exam page',
    'exam page, accommodations',
    'exam page, accommodations in force',
    'practice',
    'practice, objectives',
    'practice, own time',
    'practice, nothing matches',
    'exam page of the exam that ships',
    'library of a fresh start',
    'first profile, to be named',
  ],
  async ({ start, exam, packages, dataFolder }, at) => {
    const program = await start();
    const { page } = program;
    const { button, dialog, press, answer, choose, heading, words, escape } = controlsOf(page);
    const name = `${exam.code} ${exam.title}`;
    const menu = page.getByRole('menu');
    const profile = /^Candidate profile: /;

    await heading('Exams');
    // The exams that ship come into the library one after the other.
    await page.getByRole('article').filter({ hasText: 'AZ-400' }).waitFor();
    await page.getByRole('article').filter({ hasText: 'GIT-101' }).waitFor();
    await at(program, 'library');
    await press('Open an exam...');
    await menu.waitFor();
    await at(program, 'library, ways to open an exam');
    await escape(menu);

    await press(profile);
    await menu.waitFor();
    await at(program, 'library, profiles');
    await page.getByRole('menuitem', { name: 'Add a profile...' }).click();
    await press('Add profile');
    await words('Write a name.');
    await at(program, 'new profile, name refused');
    await answer('Cancel');
    await choose(profile, 'Rename or remove...');
    await press(/^Remove /);
    await button('Keep').waitFor();
    await press('Keep');
    await button('Keep').waitFor({ state: 'detached' });
    await at(program, 'profiles');
    await press(/^Remove /);
    await button('Keep').waitFor();
    await at(program, 'profiles, one to be removed');
    await press('Keep');
    await dialog
      .getByRole('button', { name: /^Rename / })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    await at(program, 'profiles, one to be renamed');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await answer('Done');
    await choose(profile, 'Export or import data...');
    await button('Import data...').waitFor();
    await at(program, 'export or import data');
    await answer('Done');

    await press('Settings');
    await heading('Settings');
    await at(program, 'settings');
    await answer('Done');

    await openFolder(program, packages.good);
    await button('Add to library').waitFor();
    await at(program, 'exam to add');
    await answer('Cancel');
    await openFolder(program, packages.broken);
    await heading('This exam cannot be added yet');
    await at(program, 'exam with faults');
    await answer('Close');
    await openFolder(program, packages.same);
    await heading('This exam is already in the library');
    await at(program, 'exam that is there already');
    await answer('Close');
    await openFolder(program, packages.none);
    await heading('This cannot be opened as an exam');
    await at(program, 'file that is no exam');
    await answer('Close');
    await openFolder(program, packages.locked);
    await heading('This exam is locked');
    await at(program, 'exam that is locked');
    await dialog.getByLabel('Passphrase').fill('not the one');
    await press('Open');
    await words(/^This is not the passphrase of this exam/);
    await at(program, 'exam that is locked, wrong passphrase');
    await answer('Not now');

    // A page cannot make a drop from the desktop, so the browser is asked for a real one.
    const client = await page.context().newCDPSession(page);
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      client.send('Input.dispatchDragEvent', {
        type,
        x: 300,
        y: 300,
        data: { items: [], files: [packages.good], dragOperationsMask: 1 },
      });
    await drag('dragEnter');
    await drag('dragOver');
    await words('Drop an exam to look into it');
    await at(program, 'exam dropped on the window');
    await drag('drop');
    await client.detach();
    await button('Add to library').waitFor();
    await answer('Cancel');

    await press(name);
    await heading(exam.title);
    await at(program, 'exam page');
    await press('Change the accommodations');
    await page.getByText('1.5x time', { exact: true }).waitFor();
    await at(program, 'exam page, accommodations');
    for (const what of ['1.5x time', 'Line reader', 'Spoken time', 'Answer masking']) {
      await page.getByText(what, { exact: true }).click();
    }
    await words(/^1\.5x time, answer masking, line reader, spoken time/);
    await at(program, 'exam page, accommodations in force');
    await press('Turn all off');
    await page
      .getByText(/^1\.5x time, /)
      .first()
      .waitFor({ state: 'detached' });

    await page.getByRole('tab', { name: /^Practice/ }).click();
    await words('20 questions match');
    await at(program, 'practice');
    await press(`Objectives of ${exam.domains[0]?.title}`);
    await words(exam.domains[0]?.objectives[0]?.title ?? '');
    await at(program, 'practice, objectives');
    await page.getByText('My own', { exact: true }).click();
    await page.getByRole('spinbutton', { name: 'Minutes' }).waitFor();
    await at(program, 'practice, own time');
    await press('Clear: Skills');
    await words('0 questions match');
    await at(program, 'practice, nothing matches');

    await press('Library');
    await press(/^AZ-400 /);
    await heading(/DevOps/);
    await at(program, 'exam page of the exam that ships');
    await program.close();

    const fresh = await start({ dataFolder: join(dataFolder, 'fresh') });
    const first = controlsOf(fresh.page);
    await first.button('Use your name').waitFor();
    await at(fresh, 'library of a fresh start');
    await first.press('Use your name');
    await fresh.page.getByRole('textbox', { name: 'Name' }).waitFor();
    await at(fresh, 'first profile, to be named');
  },
);

/** Opens a folder through the window; only the system's own dialog is answered for the person. */
async function openFolder({ app, page }: Program, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  const { choose, dialog } = controlsOf(page);
  await choose('Open an exam...', /Exam folder/);
  await dialog.waitFor();
}
