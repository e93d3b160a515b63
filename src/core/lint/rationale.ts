import { partsOf, wordsOf } from './parts.ts';
import type { Rule } from './remark.ts';

/** A reason in fewer words names no constraint. */
const shortestWhy = 5;

/** An explanation in fewer words teaches no principle. */
const shortestExplanation = 15;

/** Missing or thin reasons and explanations: what the review has to teach with. */
export const rationale: Rule = ({ items }, say) => {
  for (const { value: item, place } of items) {
    const at = (path: readonly PropertyKey[]) => ({
      source: place.source,
      path: [...place.path, ...path],
    });
    for (const { id, why, path } of partsOf(item)) {
      if (why === undefined) {
        say(
          'why-missing',
          at(path),
          item.id,
          `\`${id}\` has no \`why\``,
          'Say why it is right, or which condition of the stem makes it wrong.',
        );
      } else if (wordsOf(why).length < shortestWhy) {
        say(
          'why-thin',
          at([...path, 'why']),
          item.id,
          `the \`why\` of \`${id}\` has fewer than ${shortestWhy} words`,
          'Name the condition of the stem that it meets or breaks.',
        );
      }
    }
    if (wordsOf(item.explanation).length < shortestExplanation) {
      say(
        'explanation-thin',
        at(['explanation']),
        item.id,
        `the explanation has fewer than ${shortestExplanation} words`,
        'Teach the principle that decides the question, beyond naming the key.',
      );
    }
    if (item.references.length === 0) {
      say(
        'reference-missing',
        at(['references']),
        item.id,
        'there is no reference',
        'Name the page that settles the question.',
      );
    }
  }
};
