import { createRequire } from 'node:module';
import type { Node } from '@vscode/tree-sitter-wasm';
import type { SnippetReader } from '../../core/lint/snippets.ts';

const require = createRequire(import.meta.url);

/** Its exports cannot be named in an import: Node does not find them in the script. */
const { Language, Parser } =
  require('@vscode/tree-sitter-wasm') as typeof import('@vscode/tree-sitter-wasm');

/** Languages that are held to a grammar, with the module that has it. */
export const grammars: Readonly<Record<string, string>> = {
  bash: '@vscode/tree-sitter-wasm/wasm/tree-sitter-bash.wasm',
  powershell: '@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm',
  csharp: '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  javascript: '@vscode/tree-sitter-wasm/wasm/tree-sitter-javascript.wasm',
  typescript: '@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm',
  python: '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm',
  ini: '@vscode/tree-sitter-wasm/wasm/tree-sitter-ini.wasm',
  bicep: 'tree-sitter-bicep/tree-sitter-bicep.wasm',
  hcl: '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm',
};

/** Reads a language by its grammar, which tells where the text stops being of it. */
export async function grammarReader(language: string): Promise<SnippetReader> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve(grammars[language] ?? language)));
  return (text) => {
    const tree = parser.parse(text);
    if (!tree?.rootNode.hasError) return null;
    const fault = firstFault(tree.rootNode);
    return {
      message: fault?.isMissing ? `\`${fault.type}\` is missing` : 'this cannot be read',
      line: fault ? fault.startPosition.row + 1 : undefined,
    };
  };
}

function firstFault(node: Node): Node | null {
  if (node.isError || node.isMissing) return node;
  for (const child of node.children) {
    const found = child?.hasError || child?.isMissing ? firstFault(child) : null;
    if (found) return found;
  }
  return null;
}
