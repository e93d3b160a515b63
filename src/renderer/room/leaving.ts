/**
 * Looks at the item in view before it goes out of view, and calls `goOn`: at once, or when the
 * candidate has answered what the guard asked. Never calling it keeps the item in view.
 */
export type Guard = (goOn: () => void) => void;

const guards = new Set<Guard>();

/** Has a guard asked before each move away from an item. @returns takes it out again */
export function beforeLeaving(guard: Guard): () => void {
  guards.add(guard);
  return () => {
    guards.delete(guard);
  };
}

/** Goes once all guards let it. Every way from an item to another or to the review comes by here. */
export function leaveItem(go: () => void): void {
  [...guards].reduceRight<() => void>((goOn, guard) => () => guard(goOn), go)();
}
