/** The practice scale. It copies the form of common certification scales, not any vendor's table. */
export const scale = { lowest: 1, pass: 700, highest: 1000 } as const;

/**
 * The raw cut: the points needed to pass a form.
 *
 * @param maximum points of the form
 * @param percent share of the points that passes, 1 to 100
 */
export function rawCut(maximum: number, percent: number): number {
  return Math.ceil((maximum * percent) / 100 - 1e-9);
}

/**
 * Points on the practice scale: two straight segments that meet at the raw cut, with a step just
 * below it so that a fail never rounds up to the pass mark. (The published form of this map: CPS
 * scoring, certificationenterprise.net.)
 */
export function scaledScore(points: number, maximum: number, cut: number): number {
  if (maximum <= 0) return scale.lowest;
  if (points >= cut) {
    if (maximum === cut) return scale.highest;
    return scale.pass + Math.floor((300 * (points - cut)) / (maximum - cut));
  }
  return scale.lowest + Math.floor((698 * points) / cut);
}
