import { describe, expect, it } from 'vitest';
import { inFolder } from '../support/hostile.ts';
import { goodPackage } from '../support/package.ts';

describe('a picture', () => {
  const png = (width: number, height: number): Uint8Array => {
    const bytes = Buffer.alloc(33);
    bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
    bytes.writeUInt32BE(13, 8);
    bytes.write('IHDR', 12);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };
  const jpeg = (width: number, height: number): Uint8Array => {
    const bytes = Buffer.from('ffd8ffe000040000ffc0000b08000000000101110000', 'hex');
    bytes.writeUInt16BE(height, 13);
    bytes.writeUInt16BE(width, 15);
    return bytes;
  };
  const webp = (kind: string, body: string): Uint8Array =>
    Buffer.concat([
      Buffer.from('RIFF\0\0\0\0WEBP'),
      Buffer.from(kind),
      Buffer.alloc(4),
      Buffer.from(body, 'hex'),
    ]);

  const sizes: [path: string, bytes: Uint8Array, says: string | null][] = [
    ['assets/a.png', png(800, 600), null],
    ['assets/a.png', png(60_000, 60_000), '60000 by 60000 pixels'],
    ['assets/a.png', png(15_000, 15_000), '15000 by 15000 pixels'],
    ['assets/a.png', png(0, 5), 'does not say how large it is'],
    ['assets/a.png', png(8, 8).subarray(0, 18), 'does not say how large it is'],
    ['assets/a.jpg', jpeg(800, 600), null],
    ['assets/a.jpg', jpeg(65_000, 65_000), '65000 by 65000 pixels'],
    ['assets/a.jpg', jpeg(8, 8).subarray(0, 12), 'does not say how large it is'],
    ['assets/a.webp', webp('VP8X', '00000000ff0000ff0000'), null],
    ['assets/a.webp', webp('VP8X', '00000000ffff00ffff00'), '65536 by 65536 pixels'],
    ['assets/a.webp', webp('VP8L', '2fffffff0f'), '16384 by 16384 pixels'],
    ['assets/a.webp', webp('VP8 ', '0000009d012aff3fff3f'), '16383 by 16383 pixels'],
    ['assets/a.webp', webp('none', '00'), 'does not say how large it is'],
  ];
  it.each(sizes)('%s is held to the pixels that it claims', async (path, bytes, says) => {
    expect(await inFolder({ ...goodPackage, [path]: bytes })).toEqual(
      says === null ? [] : [expect.stringContaining(says)],
    );
  });

  it('of 100 MB is refused unread', async () => {
    expect(await inFolder({ ...goodPackage, 'assets/a.png': Buffer.alloc(100_000_000) })).toEqual([
      'assets/a.png:1:1 this file has 100.0 MB',
    ]);
  });

  const svg = (inside: string, head = ''): string =>
    `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n${inside}</svg>`;
  const drawings: [what: string, text: string, says: string | null][] = [
    [
      'a drawing',
      svg(
        '<!-- <script> --><defs><path id="a" d="M0 0"/></defs><use xlink:href="#a" fill="url(#b)"/><style>.a{fill:red}</style>',
      ),
      null,
    ],
    [
      'a drawing with a head',
      svg(
        '',
        '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd">',
      ),
      null,
    ],
    ['a script', svg('<script>alert(1)</script>'), ':2:1 this picture holds `<script>`'],
    [
      'a script of another prefix',
      svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
      'holds `<s:script>`',
    ],
    ['foreign content', svg('<foreignObject/>'), 'holds `<foreignObject>`'],
    ['a handler', svg('<g onload="alert(1)"/>'), 'holds a program: `onload`'],
    [
      'a link that runs',
      svg('<a href="java&#115;cript:alert(1)"/>'),
      'loads or names another place: `javascript:alert(1)`',
    ],
    [
      'a picture from the net',
      svg('<image href="https://example.com/a.png"/>'),
      'loads or names another place',
    ],
    [
      'a picture from the disk',
      svg('<image xlink:href="file:///etc/passwd"/>'),
      'loads or names another place',
    ],
    [
      'an SVG inside',
      svg('<image href="data:image/svg+xml;base64,AAAA"/>'),
      'loads or names another place',
    ],
    ['a paint from the net', svg('<g fill="url(https://example.com/a)"/>'), 'loads another file'],
    ['a style from the net', svg('<style>@import "https://example.com"</style>'), 'loads a style'],
    ['a style in escapes', svg('<style>a{fill:\\75rl(x)}</style>'), 'style with escapes'],
    ['a style in CDATA', svg('<style><![CDATA[@import "x"]]></style>'), 'loads a style'],
    [
      'a style sheet beside it',
      svg('', '<?xml-stylesheet href="a.css"?>'),
      'names a file beside it',
    ],
    ['entities', svg('&x;', '<!DOCTYPE svg [<!ENTITY x "y">]>'), 'declares entities'],
    [
      'an animation of an address',
      svg('<set attributeName="xlink:href" to="javascript:x"/>'),
      'changes its own addresses',
    ],
    ['a tag without an end', svg('<g "'), 'not valid SVG'],
    ['a comment without an end', svg('<!--'.repeat(100_000)), 'not valid SVG'],
    ['a huge size', '<svg width="9000000" height="1"></svg>', 'has a width of 9000000'],
    ['100,000 parts', svg('<g/>'.repeat(100_000)), 'has more than 20000 parts'],
    [
      '10,000 groups in each other',
      svg('<g>'.repeat(10_000)),
      'more than 100 groups in each other',
    ],
    ['what repeats itself', svg('<g id="a"><use href="#a"/></g>'), 'by repeating them'],
    [
      'what repeats without measure',
      svg(
        Array.from(
          { length: 9 },
          (_, level) => `<g id="g${level}">${`<use href="#g${level + 1}"/>`.repeat(10)}</g>`,
        ).join(''),
      ),
      'by repeating them',
    ],
  ];
  it.each(drawings)('with %s', async (_what, text, says) => {
    const found = await inFolder({ ...goodPackage, 'assets/a.svg': text });
    expect(found).toEqual(says === null ? [] : [expect.stringContaining(says)]);
  });
});
