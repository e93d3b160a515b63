import type { HLJSApi, Language } from 'highlight.js';

/** KQL, the query language of Azure Monitor logs. Written from its public language reference. */
export function kusto(hljs: HLJSApi): Language {
  return {
    name: 'KQL',
    aliases: ['kql'],
    case_insensitive: true,
    keywords: {
      keyword:
        'let set declare where project extend summarize by join kind on union order sort asc desc nulls first last take limit top count distinct render evaluate parse materialize lookup as datatable print range search find in has has_any has_all has_cs contains contains_cs startswith endswith matches regex between and or not with step from to invoke serialize sample partition scan fork facet reduce getschema externaldata',
      literal: 'true false null',
      type: 'string int long real decimal double bool boolean datetime date timespan time dynamic guid',
    },
    contains: [
      hljs.C_LINE_COMMENT_MODE,
      // Operators with a hyphen are two words to the highlighter's own list.
      {
        className: 'keyword',
        begin:
          /\b(?:project-(?:away|keep|rename|reorder)|mv-(?:expand|apply)|make-series|parse-(?:where|kv)|top-nested)\b/,
      },
      { className: 'string', begin: /[hH]?@"/, end: /"/, contains: [{ begin: /""/ }] },
      { className: 'string', begin: /[hH]?@'/, end: /'/, contains: [{ begin: /''/ }] },
      hljs.QUOTE_STRING_MODE,
      hljs.APOS_STRING_MODE,
      { className: 'title function_', begin: /\b[A-Za-z_]\w*(?=\()/ },
      { className: 'number', begin: /\b\d+(?:\.\d+)?(?:d|h|m|s|ms|microsecond|tick)?\b/ },
      { className: 'operator', begin: /\||!?=~|==|!=|<=|>=|=>|\.\./ },
    ],
  };
}
