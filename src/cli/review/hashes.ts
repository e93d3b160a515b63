import { createHash } from 'node:crypto';
import { pictureAddresses } from '../../core/exam/markdown-parts.ts';
import type { Draft } from '../../core/exam/read-package.ts';
import { type Item, typeOf } from '../../core/items/index.ts';
import { canonicalJson } from '../../main/library/content-hash.ts';

/** Names what an item holds, so that a review knows which wording it was of. */
export interface ItemHashes {
  /** All of the item: question, key, reasons, references, and the scenario and pictures around it. */
  content: string;
  /** Of it, what a candidate meets, and the key: what an answer without the key depends on. */
  asked: string;
}

/** Short enough for a file that people read; two items never stand for one another. */
const length = 16;

/**
 * The hashes of every item, by its id.
 *
 * @param pictures the bytes of pictures by their path in the package
 */
export function itemHashes(
  draft: Draft,
  pictures: ReadonlyMap<string, Uint8Array>,
): Map<string, ItemHashes> {
  const scenarios = new Map<Item, unknown>();
  for (const { value } of [...draft.caseStudies, ...draft.series]) {
    const { items, ...scenario } = value;
    for (const item of items) scenarios.set(item, scenario);
  }
  return new Map(
    draft.items.map(({ value: item }) => {
      const scenario = scenarios.get(item) ?? null;
      const drawn = [...pictureAddresses([item, scenario])]
        .sort()
        .map((path) => [path, hashOf(pictures.get(path) ?? new Uint8Array())]);
      const type = typeOf(item);
      const asked = {
        view: type.view(item, {}),
        exhibits: item.exhibits ?? [],
        key: type.keyed(item),
        scenario,
        drawn,
      };
      return [
        item.id,
        {
          content: hashOf(canonicalJson({ item, scenario, drawn })),
          asked: hashOf(canonicalJson(asked)),
        },
      ];
    }),
  );
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, length);
}
