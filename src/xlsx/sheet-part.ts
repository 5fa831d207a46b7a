import type { Cell } from '../workbook/port';
import { damagedFile, tooLargeFile } from './damaged-file';
import { serialOf } from './iso-date';
import type { XmlHandler } from './xml-scanner';
import { attributeOf } from './xml-scanner';
import { plainText } from './xml';

/** The size of a sheet in Excel 2007 and later. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** The filled cells of a sheet: rows of cells from A1 on, with gaps. */
export type SheetRows = (Cell[] | undefined)[];

/** What the cells of a sheet need from the rest of the workbook. */
export interface CellContext {
  readonly sheet: string;
  readonly sharedStrings: readonly string[];
  /** A number as we count dates: with the days of the 1904 date system where it is a date. */
  readonly numberOf: (value: number, style: string | null) => number;
  /** Called for every filled cell; throws if there are too many. */
  readonly count: () => void;
}

/** Error of a formula that the program that wrote the file has not calculated. */
export const NOT_CALCULATED = '(not calculated: open the file in Excel and save it)';

/** Reads the cells of a sheet's part: ECMA-376, part 1, section 18.3.1. Values, not formulas. */
export class SheetPart implements XmlHandler {
  readonly rows: SheetRows = [];
  private isInData = false;
  private row = -1;
  private column = -1;
  private tag = '';
  private value: string | null = null;
  private hasFormula = false;
  private inlineText = '';
  private isPhonetic = false;

  constructor(private readonly context: CellContext) {}

  open(name: string, tag: string): void {
    if (name === 'sheetData') this.isInData = true;
    else if (!this.isInData) return;
    else if (name === 'c') this.startCell(tag);
    else if (name === 'row') this.startRow(tag);
    else if (name === 'rPh') this.isPhonetic = true;
  }

  close(name: string, text: string): void {
    if (!this.isInData) return;
    if (name === 'c') this.endCell();
    else if (name === 'v') this.value = text;
    else if (name === 'f') this.hasFormula = true;
    else if (name === 't' && !this.isPhonetic) this.inlineText += text;
    else if (name === 'rPh') this.isPhonetic = false;
    else if (name === 'sheetData') this.isInData = false;
  }

  private startRow(tag: string): void {
    const number = attributeOf(tag, 'r');
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!(Number.isInteger(this.row) && this.row >= 0))
      throw this.unreadable(`row ${number ?? ''}`);
    if (this.row >= SHEET_ROWS) throw this.beyond(`row ${number ?? ''}`);
  }

  private startCell(tag: string): void {
    const reference = attributeOf(tag, 'r');
    if (reference === null) this.column += 1;
    else this.moveTo(reference);
    if (this.column >= SHEET_COLUMNS || this.row >= SHEET_ROWS) {
      throw this.beyond(`cell ${reference ?? ''}`);
    }
    this.tag = tag;
    this.value = null;
    this.hasFormula = false;
    this.inlineText = '';
  }

  /** Reads a reference such as `AB12`. */
  private moveTo(reference: string): void {
    let column = 0;
    let n = 0;
    for (; n < reference.length; n += 1) {
      const letter = (reference.charCodeAt(n) & ~0x20) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const row = Number(reference.slice(n));
    if (n === 0 || !(Number.isInteger(row) && row > 0)) throw this.unreadable(reference);
    this.column = column - 1;
    this.row = row - 1;
  }

  private endCell(): void {
    const cell = this.cell();
    if (cell === null) return;
    this.context.count();
    (this.rows[this.row] ??= [])[this.column] = cell;
  }

  private cell(): Cell {
    const type = attributeOf(this.tag, 't');
    if (type === 'inlineStr') return plainText(this.inlineText) || null;
    const text = this.value ?? '';
    if (text === '') {
      return this.hasFormula && type !== 'str' ? { error: NOT_CALCULATED } : null;
    }
    if (type === 's') return this.sharedString(text);
    if (type === 'str') return plainText(text) || null;
    if (type === 'b') return text === '1' || text === 'true';
    if (type === 'e') return { error: plainText(text) };
    if (type === 'd') return serialOf(text) ?? plainText(text);
    const number = Number(text);
    // A number that cannot be read is reported as the text that it is.
    if (!Number.isFinite(number) || /[xob]/i.test(text)) return plainText(text);
    return this.context.numberOf(number, attributeOf(this.tag, 's'));
  }

  private sharedString(index: string): Cell {
    const text = this.context.sharedStrings[Number(index)];
    if (text === undefined) {
      throw damagedFile(`${this.place()} has the text number ${index}, which is not there`);
    }
    return text === '' ? null : text;
  }

  private place(): string {
    return `the cell ${attributeOf(this.tag, 'r') ?? ''} of the sheet ${this.context.sheet}`;
  }

  private unreadable(what: string): Error {
    return damagedFile(`the sheet ${this.context.sheet} has a cell or row at "${what}"`);
  }

  private beyond(what: string): Error {
    return tooLargeFile(
      `The sheet ${this.context.sheet} has a ${what}, beyond the last cell of a sheet, XFD1048576.`,
    );
  }
}
