import type { MatchResponse } from '../../core/items/match.ts';

/** The response with a source on a target; a source that may be used once leaves its old target. */
export function placed(
  response: MatchResponse,
  source: string,
  target: string,
  reuse: 'once' | 'many',
): MatchResponse {
  const others = Object.entries(response.targets).filter(
    ([place, occupant]) => place !== target && (reuse === 'many' || occupant !== source),
  );
  return { targets: { ...Object.fromEntries(others), [target]: source } };
}

export function removed(response: MatchResponse, target: string): MatchResponse {
  const { [target]: _occupant, ...others } = response.targets;
  return { targets: others };
}

/** On how many targets a source stands. */
export function usesOf(response: MatchResponse, source: string): number {
  return Object.values(response.targets).filter((occupant) => occupant === source).length;
}
