import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf, isExcelError } from './excel-error';
import { isBlank } from './matrix';

/** One argument of a custom function with a number in each cell. */
export class Parameter {
  private readonly isMissing: Refusal;
  private readonly isWrongType: Refusal;

  /**
   * @param name as in the function's signature
   * @param fallback the value of an omitted argument or a blank cell; without one, both are refused
   * @param choices the words that it accepts instead of numbers; each is read as its position
   */
  constructor(
    readonly name: string,
    private readonly fallback: number | null = null,
    private readonly choices: readonly string[] | null = null,
  ) {
    this.isMissing = new Refusal('data', `${name} is blank: enter a number.`);
    this.isWrongType = new Refusal(
      'shape',
      choices === null
        ? `${name} must be a number: replace the text or logical value.`
        : `${name} must be one of ${choices.map((word) => `"${word}"`).join(', ')}.`,
    );
  }

  /** The number in a cell, or an error; an Excel error in the cell is returned unchanged. */
  read(cell: unknown): number | ExcelError {
    if (typeof cell === 'number' && this.choices === null) return cell;
    if (isBlank(cell)) return this.fallback ?? excelErrorOf(this.isMissing);
    if (isExcelError(cell)) return cell;
    const choice =
      typeof cell === 'string' ? this.choices?.indexOf(cell.trim().toLowerCase()) : undefined;
    return choice === undefined || choice < 0 ? excelErrorOf(this.isWrongType) : choice;
  }
}

/** The numbers read from a list of parameters, one for each. */
export type NumbersOf<P extends readonly Parameter[]> = { readonly [K in keyof P]: number };
