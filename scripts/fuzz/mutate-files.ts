import { zipOfFiles } from './zip.ts';
import { type Chance } from './chance.ts';
import { mutateBytes, mutateText } from './mutate-text.ts';

/** The files of a package by their paths. */
export type Files = Map<string, Buffer>;

const oddNames: readonly string[] = [
  'items/con.yaml',
  'AUX/a.yaml',
  'items/a.yaml.',
  'items/a .yaml ',
  'items/a\u202eb.yaml',
  'items/a\u200bb.yaml',
  'items/\u00e9.yaml',
  'items/e\u0301.yaml',
  'items/EXAM.YAML',
  'Exam.yaml',
  'exam.yml',
  'exam.json',
  'ITEMS/all.json',
  'reference/A.md',
  'reference/a.md',
  'reference/a.txt',
  'assets/a.gif',
  'assets/MAP.svg',
  'assets/POST.SVG',
  'assets/.hidden.svg',
  '__MACOSX/exam.yaml',
  'node_modules/a.yaml',
  'items/__proto__.yaml',
  'items/constructor.yaml',
  `items/${'d/'.repeat(20)}a.yaml`,
  `items/${'n'.repeat(200)}.yaml`,
  'series/a.yaml',
  'case-studies/a.yaml',
  'review.yaml',
  'other/a.yaml',
  'README.md',
];

const svg = (inside: string, head = ''): string =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

const svgs: readonly string[] = [
  svg('<script>fetch("https://example.com")</script>'),
  svg('<foreignObject><iframe src="https://example.com"/></foreignObject>'),
  svg('<image href="https://example.com/a.png"/>'),
  svg('<g onload="alert(1)"/>'),
  svg('&x;', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  svg('<g>'.repeat(5_000)),
  svg('<g/>'.repeat(30_000)),
  svg('<!--'.repeat(20_000)),
  svg('<g a="'.repeat(5_000)),
  svg(`<g ${'a'.repeat(100_000)}/>`),
  svg(`<style>${'url('.repeat(20_000)}</style>`),
  svg(Array.from({ length: 3_000 }, (_, n) => `<use id="u${n}" href="#u${n + 1}"/>`).join('')),
  svg('<g id="a"><use href="#a"/></g>'),
];

function oddPicture(chance: Chance): Buffer {
  const size = (): number => chance.pick([0, 1, 800, 60_000, 0xffffffff]);
  const head = Buffer.alloc(chance.pick([4, 12, 20, 33, 64]), chance.below(256));
  switch (chance.below(5)) {
    case 0: {
      const png = Buffer.alloc(33);
      png.write('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR', 'latin1');
      png.writeUInt32BE(size(), 16);
      png.writeUInt32BE(size(), 20);
      return png;
    }
    case 1:
      return Buffer.concat([Buffer.from('ffd8ffe00004', 'hex'), head]);
    case 2:
      return Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X', 'latin1'), head]);
    case 3:
      return Buffer.alloc(chance.pick([0, 1, 100_000, 11_000_000]), 'x');
    default:
      return Buffer.from(chance.pick(svgs));
  }
}

/** Changes the files of a package: their content, their names, which there are. */
export function mutateFiles(chance: Chance, files: Files): void {
  for (let times = 1 + (chance.once(3) ? chance.below(3) : 0); times > 0; times -= 1) {
    const paths = [...files.keys()];
    if (paths.length === 0) return;
    const path = chance.pick(paths);
    const content = files.get(path) ?? Buffer.alloc(0);
    const others = [...files.values()];
    const isText = /\.(ya?ml|json)$/.test(path);
    switch (chance.below(isText ? 16 : 10)) {
      case 0:
        files.delete(path);
        break;
      case 1:
        files.delete(path);
        files.set(chance.pick(oddNames), content);
        break;
      case 2:
        files.set(chance.pick(oddNames), chance.pick(others));
        break;
      case 3:
        files.set(
          chance.pick([
            path,
            'assets/odd.png',
            'assets/odd.svg',
            'assets/odd.jpg',
            'assets/odd.webp',
          ]),
          oddPicture(chance),
        );
        break;
      case 4:
        files.set(path, chance.pick(others));
        break;
      case 5:
        files.set('inside.mockexam', zipOfFiles(Object.fromEntries(files)));
        break;
      case 6:
        files.set(path, Buffer.alloc(0));
        break;
      case 7:
      case 8:
      case 9:
        files.set(path, mutateBytes(chance, content, others));
        break;
      default:
        files.set(path, mutateText(chance, content, others));
    }
  }
}
