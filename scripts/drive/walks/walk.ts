import type { Program } from '../program.ts';
import type { Ground, Walk } from '../screens.ts';

/**
 * Makes a walk whose list of screens and whose steps cannot drift apart: only names of the list can be
 * visited, and one that is missing, doubled or out of turn ends the walk.
 */
export function makeWalk<const Screen extends string>(
  name: string,
  screens: readonly Screen[],
  go: (ground: Ground, at: (program: Program, screen: Screen) => Promise<void>) => Promise<void>,
): Walk {
  return {
    name,
    screens,
    async go(ground, visit) {
      let reached = 0;
      await go(ground, async (program, screen) => {
        const expected = screens[reached];
        if (screen !== expected) throw new Error(`at "${screen}" instead of "${expected}"`);
        reached += 1;
        await visit(screen, program);
      });
      if (reached < screens.length) throw new Error(`never came to "${screens[reached]}"`);
    },
  };
}
