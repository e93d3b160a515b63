// `npm run dev -- ARGUMENTS`: opens the program and reloads it as its sources change.
import { electronVite, forgetBuild } from './runtime/build.ts';
import { runCommand } from './runtime/command.ts';
import { electronEnvironment, prepareRuntime, withDisplay } from './runtime/index.ts';
import { runProgram } from './runtime/program.ts';

await runCommand(async () => {
  const runtime = await prepareRuntime();
  forgetBuild();
  const args = electronVite(['dev', '--', ...process.argv.slice(2)]);
  return withDisplay((display) =>
    runProgram(process.execPath, args, {
      ...electronEnvironment(display),
      // electron-vite looks only into node_modules on its own.
      ELECTRON_EXEC_PATH: runtime.executable,
      ...(runtime.flags.includes('--no-sandbox') && { NO_SANDBOX: '1' }),
    }),
  );
});
