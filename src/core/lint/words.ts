/** What the rules on wording look for in a language. */
export interface Wording {
  /** Words so strong that they mark a distractor. */
  absolutes: RegExp;
  /** Options that speak of the other options. */
  ofTheAbove: RegExp;
  /** A question that asks for what does not hold. */
  negative: RegExp;
  /** An article at the end of a stem that fits some options only, with what it asks of the next letter. */
  articles: { ends: RegExp; vowel: boolean }[];
}

/**
 * By language. Haladyna, Downing and Rodriguez (2002), "A Review of Multiple-Choice Item-Writing
 * Guidelines for Classroom Assessment", guidelines 23 to 28, name these clues: specific determiners,
 * "all of the above", negatives, grammar.
 */
const wordings: Readonly<Record<string, Wording>> = {
  en: {
    absolutes:
      /\b(always|never|completely|absolutely|totally|entirely|impossible|without exception|under (?:all|any|no) circumstances)\b/i,
    ofTheAbove: /\b(?:all|none|any|both|neither) of (?:the )?(?:above|others?|these options)\b/i,
    negative: /\b(not|except|cannot|never|least likely)\b|n['’]t\b/,
    articles: [
      { ends: /\ban$/i, vowel: true },
      { ends: /\ba$/i, vowel: false },
    ],
  },
  fr: {
    absolutes:
      /(?<!\p{L})(toujours|jamais|absolument|complètement|totalement|entièrement|impossible|sans exception|en aucun cas|dans tous les cas)(?!\p{L})/iu,
    ofTheAbove:
      /(?<!\p{L})(toutes?|tous|aucune?|l['’]ensemble) (?:les |des |de ces )?(?:réponses|options|choix|propositions)(?: (?:ci-dessus|précédentes))?/iu,
    negative: /(?<!\p{L})(sauf|excepté|hormis|(?:ne|n['’])\s?\S+ (?:pas|jamais|aucun))(?!\p{L})/u,
    articles: [],
  },
};

/** @returns undefined for a language whose words nobody has written down yet */
export function wordingOf(language: string): Wording | undefined {
  return wordings[language.split('-')[0] ?? ''];
}
