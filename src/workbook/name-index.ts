import { visibleText } from './forms/visible-text';

/** A spelling that was taken for a name because they differ only by lost digits. */
export interface JoinedSpelling {
  readonly spelling: string;
  readonly name: string;
  readonly why: 'leading zeros' | 'scientific form';
}

/** A name of digits, without its leading zeros. */
interface CodeOfDigits {
  readonly index: number;
  readonly isNumber: boolean;
}

/**
 * Numbers the names of products or locations in order of first occurrence. Names match like in
 * Excel's lookups, without regard to case and surrounding spaces, and without characters that nobody
 * sees; all dashes are one. A code of digits matches as a number or as text. A number matches a text that
 * differs from it by leading zeros, and a code in scientific form the name that it abbreviates, if there
 * is only one. The first spelling is used.
 */
export class NameIndex {
  readonly names: string[] = [];
  private readonly byName = new Map<string, number>();
  /** Index by raw cell, so each spelling is normalised only once. */
  private readonly byCell = new Map<string | number, number>();
  private readonly byDigits = new Map<string, CodeOfDigits[]>();
  private readonly joins: JoinedSpelling[] = [];

  /** Spellings that were taken for a name, in order of occurrence. */
  get joined(): readonly JoinedSpelling[] {
    return this.joins;
  }

  /** The number of a name; -1 if it was never added. */
  find(cell: string | number): number {
    const known = this.byCell.get(cell);
    if (known !== undefined) return known;
    const name = fold(cell);
    const index = this.byName.get(name) ?? this.abbreviated(cell, name);
    if (index >= 0) this.byCell.set(cell, index);
    return index;
  }

  /** The number of a name; adds the name if it is new. */
  add(cell: string | number): number {
    const known = this.find(cell);
    if (known >= 0) return known;
    const name = fold(cell);
    const index = this.names.push(visibleText(String(cell))) - 1;
    this.byName.set(name, index);
    this.byCell.set(cell, index);
    const digits = digitsOf(name);
    if (digits !== null) {
      const code = { index, isNumber: typeof cell === 'number' };
      this.byDigits.set(digits, [...(this.byDigits.get(digits) ?? []), code]);
    }
    return index;
  }

  /** The one name that a spelling without all its digits stands for; -1 if there is none or several. */
  private abbreviated(cell: string | number, name: string): number {
    const digits = digitsOf(name);
    const why = digits === null ? 'scientific form' : 'leading zeros';
    const codes = digits === null ? this.scientific(name) : (this.byDigits.get(digits) ?? []);
    const [code] = codes;
    if (code === undefined || codes.length > 1) return -1;
    // Two texts such as 0100 and 100 are two codes: a program that loses zeros makes numbers.
    if (digits !== null && typeof cell !== 'number' && !code.isNumber) return -1;
    this.joins.push({ spelling: String(cell).trim(), name: this.names[code.index]!, why });
    return code.index;
  }

  private scientific(name: string): readonly CodeOfDigits[] {
    const [, first, rest = '', exponent] = SCIENTIFIC.exec(name) ?? [];
    if (first === undefined || exponent === undefined) return [];
    const length = Number(exponent) + 1;
    const rounded = Number(`${first}.${rest}e${exponent}`);
    const unit = 10 ** (Number(exponent) - rest.length);
    return [...this.byDigits]
      .filter(
        ([digits]) => digits.length === length && Math.abs(Number(digits) - rounded) <= unit / 2,
      )
      .flatMap(([, codes]) => codes);
  }
}

/** Whether a code was abbreviated to a form such as 4.00638E+12, which loses digits. */
export function isScientificCode(cell: string | number): boolean {
  return typeof cell === 'string' && SCIENTIFIC.test(fold(cell));
}

const SCIENTIFIC = /^(\d)[.,](\d+)e\+?(\d{1,2})$/;

function fold(cell: string | number): string {
  return visibleText(String(cell)).normalize('NFC').toLowerCase();
}

/** The digits of a code without its leading zeros; null for other names. */
function digitsOf(name: string): string | null {
  return /^\d+$/.test(name) ? name.replace(/^0+(?=\d)/, '') : null;
}
