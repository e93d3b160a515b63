import type { PictureFault } from './picture-fault.ts';

/**
 * A picture is drawn as an image, served under a policy that lets it neither run nor load anything.
 * This is the wall before that one: such a picture does not come into the library at all.
 */
const limits = { elements: 20_000, depth: 100, drawn: 50_000, side: 16_000 };

/** Elements that run, load or hold something that is not a drawing; by name, whatever the prefix. */
const foreign = new Set(
  'script foreignobject iframe frame embed object applet audio video canvas handler listener html body link meta base form input button'.split(
    ' ',
  ),
);

const takeOut = 'Take it out, and save the picture as plain SVG.';

interface Element {
  name: string;
  id: string | null;
  /** The id that a `use` draws once more. */
  uses: string | null;
  children: Element[];
}

/** What an SVG holds beyond a drawing, or null when it is one. */
export function svgFault(bytes: Uint8Array): PictureFault | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return faultAt('', 0, 'this picture is not UTF-8 text', 'Save it with the encoding UTF-8.');
  }
  const fault = (offset: number, message: string, hint = takeOut): PictureFault =>
    faultAt(text, offset, message, hint);

  const root: Element = { name: '', id: null, uses: null, children: [] };
  const open = [root];
  let elements = 0;
  let end = 0;
  for (let index = text.indexOf('<'); index >= 0; index = text.indexOf('<', end)) {
    tokenAt.lastIndex = index;
    const found = tokenAt.exec(text);
    if (!found) return fault(index, 'this is not valid SVG', 'Save the picture again.');
    const { 0: token, groups } = found;
    const between = text.slice(end, index);
    if (open.at(-1)?.name === 'style') {
      const words = styleFault(between + (token.startsWith('<![') ? token : ''));
      if (words) return fault(end, words);
    }
    end = index + token.length;
    if (token.startsWith('<!D') || token.startsWith('<!d')) {
      if (token.includes('[')) return fault(index, 'this picture declares entities');
    } else if (token.startsWith('<?')) {
      if (!/^<\?xml\s/.test(token)) return fault(index, 'this picture names a file beside it');
    } else if (token.startsWith('</')) {
      if (open.length > 1) open.pop();
    } else if (groups?.name !== undefined) {
      const name = localName(groups.name);
      if (foreign.has(name)) return fault(index, `this picture holds \`<${groups.name}>\``);
      const element: Element = { name, id: null, uses: null, children: [] };
      for (const [, attribute = '', , quoted = ''] of (groups.rest ?? '').matchAll(attributes)) {
        const words = attributeFault(name, attribute, decoded(quoted));
        if (words) return fault(index, words);
        if (attribute.toLowerCase() === 'id') element.id = decoded(quoted);
        if (name === 'use' && localName(attribute) === 'href') {
          element.uses = decoded(quoted).trim().slice(1);
        }
      }
      open.at(-1)?.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
      elements += 1;
      if (elements > limits.elements || open.length > limits.depth) {
        return fault(
          index,
          `this picture has more than ${elements > limits.elements ? `${limits.elements} parts` : `${limits.depth} groups in each other`}`,
          'Simplify it, or save it as png.',
        );
      }
    }
  }
  if (drawnParts(root) > limits.drawn) {
    return fault(
      0,
      `this picture draws more than ${limits.drawn} parts by repeating them`,
      'Simplify it, or save it as png.',
    );
  }
  return null;
}

/** A comment, CDATA, a declaration or a tag; a quoted value may hold any sign, `>` too. */
const tokenAt =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<!doctype(?:[^>["']|"[^"]*"|'[^']*')*(?:\[|>)|<\?[\s\S]*?\?>|<\/[^>]*>|<(?<name>[^\s/>!?<"'=]+)(?<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>/iy;

const attributes = /(?<![^\s/"'])([^\s=/"']{1,100})\s*=\s*(["'])(.*?)\2/gs;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** References to signs by number, and the five names that XML has; there are no others without entities. */
function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) => {
    const code = hex ? Number.parseInt(hex as string, 16) : Number(number);
    if (name) return { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name as string] ?? '';
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function attributeFault(element: string, attribute: string, value: string): string | null {
  const name = localName(attribute);
  if (name.startsWith('on')) return `this picture holds a program: \`${attribute}\``;
  if (name === 'href' || name === 'src') {
    const target = value.trim();
    // A link of a drawing leads nowhere here, as it is shown as an image; it may stay.
    if (element === 'a' && /^https?:\/\//i.test(target)) return null;
    if (target !== '' && !target.startsWith('#') && !embedded.test(target)) {
      return `this picture loads or names another place: \`${target}\``;
    }
  }
  if (name === 'attributename' && /href|^on/i.test(value)) {
    return 'this picture changes its own addresses';
  }
  if ((name === 'width' || name === 'height') && element === 'svg') {
    const side = Number.parseFloat(value);
    if (side > limits.side) return `this picture has a ${name} of ${side}`;
  }
  return name.startsWith('xmlns') || attribute.toLowerCase().startsWith('xmlns:')
    ? null
    : styleFault(value, name === 'style');
}

/** Pixels inside the picture. An SVG inside would have to be looked into as well. */
const embedded = /^data:image\/(?:png|jpe?g|webp);base64,/i;

function styleFault(css: string, isStyle = true): string | null {
  if (isStyle && /@import/i.test(css)) return 'this picture loads a style';
  // An escape could spell any of the words that are looked for.
  if (isStyle && css.includes('\\')) return 'this picture holds a style with escapes';
  for (const [, target = ''] of css.matchAll(/url\(\s*["']?\s*([^"')]*)/gi)) {
    if (!target.startsWith('#') && !embedded.test(target)) {
      return `this picture loads another file: \`${target}\``;
    }
  }
  return isStyle && /image-set|image\(|src\(/i.test(css) ? 'this picture loads another file' : null;
}

/** How many parts are drawn, those that `use` repeats counted each time; more than the limit ends it. */
function drawnParts(root: Element): number {
  const byId = new Map<string, Element>();
  const note = (element: Element): void => {
    if (element.id !== null && !byId.has(element.id)) byId.set(element.id, element);
    element.children.forEach(note);
  };
  note(root);
  const known = new Map<Element, number>();
  const partsOf = (element: Element, depth = 0): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (depth > 2 * limits.depth) return Number.POSITIVE_INFINITY;
    // What draws itself never ends.
    known.set(element, Number.POSITIVE_INFINITY);
    const used = element.uses === null ? undefined : byId.get(element.uses);
    let parts = 1 + (used ? partsOf(used, depth + 1) : 0);
    for (const child of element.children) parts += partsOf(child, depth + 1);
    known.set(element, parts);
    return parts;
  };
  return partsOf(root);
}

function faultAt(text: string, offset: number, message: string, hint: string): PictureFault {
  const before = text.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    message,
    hint,
  };
}
