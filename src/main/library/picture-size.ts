export interface PictureSize {
  width: number;
  height: number;
}

/**
 * The pixels that a picture claims to have, read from its head without decoding it; null when the head
 * does not say.
 */
export function pictureSize(kind: string, bytes: Uint8Array): PictureSize | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (kind === 'image/png') return sizeOfPng(data);
    if (kind === 'image/jpeg') return sizeOfJpeg(data);
    return kind === 'image/webp' ? sizeOfWebp(data) : null;
  } catch (error) {
    // It ends before it says.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** PNG 11.2.1: the first chunk is IHDR, which begins with width and height. */
function sizeOfPng(data: DataView): PictureSize | null {
  if (data.getUint32(12) !== 0x49484452) return null;
  return { width: data.getUint32(16), height: data.getUint32(20) };
}

/** ITU-T T.81 B.2: segments follow each other up to a frame header (SOF), which holds the size. */
function sizeOfJpeg(data: DataView): PictureSize | null {
  let at = 2;
  while (at < data.byteLength) {
    if (data.getUint8(at) !== 0xff) return null;
    const marker = data.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // C4, C8 and CC lie among the frame headers and are none.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
    }
    // A scan or the end: no frame header came.
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + data.getUint16(at + 2);
  }
  return null;
}

/** RFC 9649, 2.5 to 2.7: the first chunk is VP8X, VP8L or VP8. */
function sizeOfWebp(data: DataView): PictureSize | null {
  const start = 20;
  switch (data.getUint32(12)) {
    case 0x56503858: // VP8X: each side less one, in 24 bits
      return {
        width: 1 + (data.getUint32(start + 4, true) & 0xffffff),
        height: 1 + (data.getUint32(start + 6, true) >>> 8),
      };
    case 0x5650384c: {
      // VP8L: a signature, then each side less one in 14 bits
      const bits = data.getUint32(start + 1, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 0x56503820: // VP8: a frame tag and a start code, then each side in 14 bits
      return {
        width: data.getUint16(start + 6, true) & 0x3fff,
        height: data.getUint16(start + 8, true) & 0x3fff,
      };
    default:
      return null;
  }
}
