/** Characters that nobody sees: soft hyphen, zero-width characters, text direction marks, BOM. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Hyphens, dashes and the minus sign. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** A text without characters that nobody sees and without spaces around it; inner spaces are plain ones. */
export function withoutInvisible(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[^\S\r\n]+/g, ' ')
    .trim();
}

/**
 * A text as a reader sees it: without invisible characters, with one plain space for any run of spaces
 * (narrow and no-break ones too), and with one sign for all dashes.
 */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').replace(DASHES, '-').trim();
}
