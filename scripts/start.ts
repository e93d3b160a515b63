// `npm start -- ARGUMENTS`: opens the program, after preparing and building whatever is not yet there.
import { ensureBuilt } from './runtime/build.ts';
import { runCommand } from './runtime/command.ts';
import {
  electronArguments,
  electronEnvironment,
  prepareRuntime,
  withDisplay,
} from './runtime/index.ts';
import { projectRoot } from './runtime/paths.ts';
import { runProgram } from './runtime/program.ts';

await runCommand(async () => {
  const runtime = await prepareRuntime();
  await ensureBuilt();
  const args = electronArguments(runtime, [projectRoot, ...process.argv.slice(2)]);
  return withDisplay((display) =>
    runProgram(runtime.executable, args, electronEnvironment(display)),
  );
});
