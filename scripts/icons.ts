/** `node scripts/icons.ts`: draws build/icon.svg into the forms that each system wants. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setStage, startProgram, temporaryDataFolder } from './drive/program.ts';
import { projectRoot } from './runtime/paths.ts';

interface Picture {
  /** Width and height, in pixels. */
  size: number;
  png: Buffer;
}

const folder = join(projectRoot, 'build');
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];

const pictures = await draw(readFileSync(join(folder, 'icon.svg'), 'utf8'));
writeFileSync(join(folder, 'icon.png'), pngOf(512));
writeFileSync(join(folder, 'icon.ico'), ico(pictures.filter(({ size }) => size <= 256)));
writeFileSync(join(folder, 'icon.icns'), icns());

function pngOf(wanted: number): Buffer {
  const found = pictures.find(({ size }) => size === wanted);
  if (!found) throw new Error(`no picture of ${wanted} pixels was drawn`);
  return found.png;
}

/** Chromium draws best, and there is one in the program. */
async function draw(svg: string): Promise<Picture[]> {
  const stage = await setStage();
  const data = temporaryDataFolder();
  const program = await startProgram(stage, { dataFolder: data.path });
  const drawn = await program.app.evaluate(
    async ({ BrowserWindow }, { source, all }) => {
      const window = new BrowserWindow({
        show: false,
        frame: false,
        transparent: true,
        width: 1024,
        height: 1024,
        webPreferences: { offscreen: true, sandbox: true },
      });
      const page = `<style>*{margin:0}svg{display:block;width:1024px;height:1024px}</style>${source}`;
      await window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
      const whole = await window.webContents.capturePage();
      window.destroy();
      return all.map((size) =>
        whole.resize({ width: size, height: size, quality: 'best' }).toPNG().toString('base64'),
      );
    },
    { source: svg, all: sizes },
  );
  await program.close();
  data.remove();
  await stage.close();
  return drawn.map((png, place) => ({
    size: sizes[place] as number,
    png: Buffer.from(png, 'base64'),
  }));
}

/** The Windows form: a list of PNGs, each with its place and size. */
function ico(entries: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * entries.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  entries.forEach(({ size, png }, place) => {
    const at = 6 + 16 * place;
    // 256 does not fit into a byte and is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...entries.map(({ png }) => png)]);
}

/** The macOS form: PNGs behind four letters that say their size. */
function icns(): Buffer {
  const kinds: [string, number][] = [
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
    ['ic11', 32],
    ['ic12', 64],
  ];
  const entries = kinds.map(([kind, size]) => block(kind, pngOf(size)));
  return block('icns', Buffer.concat(entries));
}

function block(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
