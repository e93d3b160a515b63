import type { HLJSApi, Language } from 'highlight.js';

/** HCL, the language of Terraform files. Written from its public syntax specification. */
export function hcl(hljs: HLJSApi): Language {
  const interpolation = {
    className: 'subst',
    begin: /[$%]\{/,
    end: /\}/,
    contains: [] as Language['contains'],
  };
  const text = {
    className: 'string',
    begin: /"/,
    end: /"/,
    illegal: /\n/,
    contains: [{ begin: /\\./ }, interpolation],
  };
  const call = { className: 'title function_', begin: /\b[A-Za-z_]\w*(?=\()/ };
  interpolation.contains = [text, call, hljs.NUMBER_MODE];
  return {
    name: 'HCL',
    aliases: ['terraform', 'tf'],
    keywords: {
      keyword:
        'resource data variable output locals module provider terraform backend lifecycle dynamic provisioner moved import removed check for in if else endif endfor',
      literal: 'true false null',
      type: 'string number bool list map set object tuple any',
    },
    contains: [
      hljs.HASH_COMMENT_MODE,
      hljs.C_LINE_COMMENT_MODE,
      hljs.C_BLOCK_COMMENT_MODE,
      {
        className: 'string',
        begin: /<<-?\s*([A-Z_]+)$/,
        end: /^\s*[A-Z_]+$/,
        contains: [interpolation],
      },
      text,
      { className: 'attr', begin: /^\s*[A-Za-z_][\w-]*(?=\s*=[^=])/ },
      call,
      hljs.NUMBER_MODE,
    ],
  };
}
