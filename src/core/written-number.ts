import { fail, ok, type Result } from './result.ts';

/** Why a text is not a number, or not surely one. */
export type NumberFault =
  | { code: 'not-a-number' }
  /** A comma before three digits: a thousands separator to some, a decimal comma to others. */
  | { code: 'two-ways'; grouped: string; decimal: string };

/**
 * Reads a number as people write it: digits with a sign, decimals and thousands separators, and
 * nothing that could be meant in two ways.
 *
 * - A point or a comma that stands once is the decimal sign: `12.5`, `12,5`, `.5`.
 * - Only a comma with one to three digits before it and exactly three behind it could also part
 *   thousands (`1,500`): that is refused, unless the number begins with 0 (`0,125`).
 * - Spaces, apostrophes, and commas or points that stand more than once part thousands, so that each
 *   group but the first has three digits: `1 500`, `1,234,567`, `1'500`.
 * - With two kinds of separator the last one is the decimal sign: `1,234.5`, `1.234,5`, `1 234,567`.
 * - A sign may stand in front (also the typographic minus), an exponent behind (`1.5e3`).
 *
 * Anything else makes it unreadable.
 *
 * @param unit may stand behind the number, as it does on the screen
 */
export function readNumber(
  written: string,
  unit: string | null = null,
): Result<number, NumberFault> {
  const text = withoutUnit(plainSigns(written), unit);
  const parts = /^([+\-\u2212]?) ?([\d.,'\u2019 ]*\d[.,]?)(e[+-]?\d{1,3})?$/i.exec(text);
  if (!parts) return fail({ code: 'not-a-number' });
  const [, sign = '', digits = '', exponent = ''] = parts;
  const signed = sign === '' || sign === '+' ? '' : '-';

  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) {
    const read = (sign: string): string => signed + digits.replace(',', sign) + exponent;
    return fail({ code: 'two-ways', grouped: read(''), decimal: read('.') });
  }
  const plain = plainDigits(digits);
  return plain === null
    ? fail({ code: 'not-a-number' })
    : finite(Number(`${signed}${plain}${exponent}`));
}

/** Full-width digits and signs, as some keyboards write them, become the plain ones. */
function plainSigns(written: string): string {
  return written
    .replaceAll(/[\uff0b-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function withoutUnit(text: string, unit: string | null): string {
  return unit !== null && text.toLowerCase().endsWith(unit.toLowerCase())
    ? text.slice(0, -unit.length).trimEnd()
    : text;
}

/** Digits with at most one decimal point, or null when the separators make no number. */
function plainDigits(digits: string): string | null {
  const separators = [...digits.matchAll(/[.,'\u2019 ]/g)].map(([separator]) => separator);
  const last = separators.at(-1);
  if (last === undefined) return digits;
  const isDecimal =
    (last === '.' || last === ',') && separators.indexOf(last) === separators.length - 1;
  const at = isDecimal ? digits.lastIndexOf(last) : digits.length;
  const whole = ungrouped(digits.slice(0, at));
  const decimals = digits.slice(at + 1);
  if (whole === null || (whole === '' && decimals === '')) return null;
  return `${whole === '' ? '0' : whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** The digits of groups of three, parted by one and the same separator; null when they are not. */
function ungrouped(whole: string): string | null {
  if (/^\d*$/.test(whole)) return whole;
  const grouped = /^[1-9]\d{0,2}(?:([.,'\u2019 ])\d{3})(?:\1\d{3})*$/;
  return grouped.test(whole) ? whole.replaceAll(/\D/g, '') : null;
}

function finite(value: number): Result<number, NumberFault> {
  return Number.isFinite(value) ? ok(value) : fail({ code: 'not-a-number' });
}
