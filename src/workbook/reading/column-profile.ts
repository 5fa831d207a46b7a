import { isBlank } from '../cell-values';
import { isCellError } from '../port';
import type { Cell } from '../port';

/** Distinct texts of a column that are kept to judge it. */
const MAX_TEXTS = 10_000;
const MAX_SAMPLES = 3;
/** Distinct numbers that are kept to judge a column. */
const MAX_NUMBERS = 500;

/** A distinct text of a column. */
export interface TextOfColumn {
  readonly text: string;
  /** Row on the sheet of its first cell, 0-based. */
  readonly row: number;
  count: number;
}

/** What a column holds, from all its cells. */
export class ColumnProfile {
  numbers = 0;
  negatives = 0;
  zeros = 0;
  blanks = 0;
  booleans = 0;
  errors = 0;
  /** The lowest and highest number; infinite without numbers. */
  lowest = Infinity;
  highest = -Infinity;
  /** The distinct texts in order of first occurrence, at most 10,000. */
  readonly texts = new Map<string, TextOfColumn>();
  /** The first 500 distinct numbers. */
  readonly firstNumbers = new Set<number>();
  /** The first three distinct values. */
  readonly samples: (string | number | boolean)[] = [];
  private textCells = 0;

  /** Cells with text. */
  get text(): number {
    return this.textCells;
  }

  /** Cells that are not blank. */
  get filled(): number {
    return this.numbers + this.textCells + this.booleans + this.errors;
  }

  /** Adds the cell of a row on the sheet, 0-based. */
  add(cell: Cell, row: number): void {
    if (typeof cell === 'number') this.addNumber(cell);
    else if (isBlank(cell)) this.blanks += 1;
    else if (isCellError(cell)) this.errors += 1;
    else if (typeof cell === 'string') this.addText(cell.trim(), row);
    else this.booleans += 1;
    if (this.samples.length < MAX_SAMPLES) this.sample(cell);
  }

  private addNumber(value: number): void {
    this.numbers += 1;
    if (value < 0) this.negatives += 1;
    if (value === 0) this.zeros += 1;
    if (value < this.lowest) this.lowest = value;
    if (value > this.highest) this.highest = value;
    if (this.firstNumbers.size < MAX_NUMBERS) this.firstNumbers.add(value);
  }

  private addText(text: string, row: number): void {
    this.textCells += 1;
    const known = this.texts.get(text);
    if (known) known.count += 1;
    else if (this.texts.size < MAX_TEXTS) this.texts.set(text, { text, row, count: 1 });
  }

  private sample(cell: Cell): void {
    if (isBlank(cell) || isCellError(cell) || cell === null) return;
    const value = typeof cell === 'string' ? cell.trim() : cell;
    if (!this.samples.includes(value)) this.samples.push(value);
  }
}
