import type { HLJSApi, Language } from 'highlight.js';

/** Bicep, Azure's language for resources. Written from its public language reference. */
export function bicep(hljs: HLJSApi): Language {
  const interpolation = {
    className: 'subst',
    begin: /\$\{/,
    end: /\}/,
    contains: [] as Language['contains'],
  };
  const text = {
    className: 'string',
    begin: /'/,
    end: /'/,
    illegal: /\n/,
    contains: [{ begin: /\\./ }, interpolation],
  };
  const block = { className: 'string', begin: /'''/, end: /'''/ };
  const call = { className: 'title function_', begin: /\b[A-Za-z_]\w*(?=\()/ };
  interpolation.contains = [text, call, hljs.C_NUMBER_MODE];
  return {
    name: 'Bicep',
    keywords: {
      keyword:
        'targetScope metadata param var resource module output type func import using extension existing for in if as with from assert provider',
      literal: 'true false null',
      built_in: 'string int bool object array resourceInput resourceOutput',
    },
    contains: [
      hljs.C_LINE_COMMENT_MODE,
      hljs.C_BLOCK_COMMENT_MODE,
      block,
      text,
      { className: 'meta', begin: /@(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*/ },
      // `name:` names a property of an object, except behind the `?` of a condition.
      { className: 'attr', begin: /^\s*[A-Za-z_]\w*(?=\s*:)/ },
      call,
      hljs.C_NUMBER_MODE,
    ],
  };
}
