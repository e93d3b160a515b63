/** Tells what main said from what comes back of what was typed. */
export interface MainWord {
  /** The editor holds this text now, because of what was typed. */
  typed: (text: string) => void;
  /** Whether a text that is to be shown was never here: then it is main's word, such as after a reset. */
  isNews: (text: string, shown: string) => boolean;
}

/**
 * What is typed comes back as the text to show, and a fast typist is ahead of it: an earlier state
 * that comes back late must not undo a key. Texts are remembered until what comes back has caught up.
 */
export function createMainWord(): MainWord {
  let ahead = new Set<string>();
  return {
    typed: (text) => void ahead.add(text),
    isNews(text, shown) {
      if (text !== shown && ahead.has(text)) return false;
      ahead = new Set();
      return text !== shown;
    },
  };
}
