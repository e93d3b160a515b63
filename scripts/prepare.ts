// Makes this computer ready to run and test the program: Electron, better-sqlite3, libraries, display.
import { runCommand } from './runtime/command.ts';
import { prepareRuntime, withDisplay } from './runtime/index.ts';

await runCommand(async () => {
  await prepareRuntime();
  // Opening it once installs the virtual display where there is none.
  await withDisplay(async () => {});
  return 0;
});
