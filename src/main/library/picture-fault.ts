import { pictureKind } from './picture-kind.ts';
import { pictureSize } from './picture-size.ts';
import { svgFault } from './svg-fault.ts';

/** What keeps a picture out of a package, and where in its file that stands. */
export interface PictureFault {
  message: string;
  hint: string;
  line: number;
  column: number;
}

/** A few kilobytes can claim so many pixels that a window cannot hold them. */
const pictureLimits = { side: 16_000, pixels: 50_000_000 };

/** Why a file under assets/ is no picture that the program shows, or null when it is one. */
export function pictureFault(path: string, bytes: Uint8Array): PictureFault | null {
  const at = { line: 1, column: 1 };
  const kind = pictureKind(path, bytes);
  if (kind === null) {
    return {
      ...at,
      message: 'this is not a picture that the program can show',
      hint: 'Use svg, png, jpeg or webp, with the ending that fits the content.',
    };
  }
  if (kind === 'image/svg+xml') return svgFault(bytes);
  const size = pictureSize(kind, bytes);
  if (!size || size.width === 0 || size.height === 0) {
    return {
      ...at,
      message: 'this picture does not say how large it is',
      hint: 'It is damaged. Save it again from where it was made.',
    };
  }
  const { width, height } = size;
  if (
    width > pictureLimits.side ||
    height > pictureLimits.side ||
    width * height > pictureLimits.pixels
  ) {
    return {
      ...at,
      message: `this picture has ${width} by ${height} pixels`,
      hint: `It may have ${pictureLimits.side / 1000},000 on a side and ${pictureLimits.pixels / 1_000_000} million in all. Make it smaller.`,
    };
  }
  return null;
}
