import { dateStyles } from './date-styles';

/** Built-in number formats: ECMA-376, part 1, section 18.8.30. */
const GENERAL = '0';
const DATE = '14';
const TEXT = '49';

const CELL_FORMATS = /(<((?:[\w.-]+:)?)cellXfs\b)([^>]*)>(.*?)(<\/\2cellXfs\s*>)/s;
const FORMAT = /<(?:[\w.-]+:)?xf\b[^>]*?(?:\/>|>.*?<\/(?:[\w.-]+:)?xf\s*>)/gs;

/** The cell formats of a styles part, to which copies with another number format can be added. */
export class FormatStyles {
  private readonly formats: string[];
  private readonly isDate: readonly boolean[];
  private readonly copies = new Map<string, number>();
  private readonly before: number;

  constructor(private readonly part: string) {
    const [, , , , body = ''] = CELL_FORMATS.exec(part) ?? [];
    this.formats = body.match(FORMAT) ?? [];
    this.before = this.formats.length;
    this.isDate = dateStyles(part);
  }

  /** The styles part with the added formats. */
  get text(): string {
    if (this.formats.length === this.before) return this.part;
    const count = String(this.formats.length);
    return this.part.replace(
      CELL_FORMATS,
      (_all, start: string, _prefix: string, attributes: string, _body: string, end: string) => {
        const others = attributes.replace(/\scount\s*=\s*("[^"]*"|'[^']*')/, '');
        return `${start} count="${count}"${others}>${this.formats.join('')}${end}`;
      },
    );
  }

  /** The index of a format that shows a number as a date. */
  asDate(index: number): number {
    return this.isDate[index] ? index : this.copy(index, DATE);
  }

  /** The index of a format that does not make a number text. */
  asNumber(index: number): number {
    const isText = numberFormat(this.formats[index] ?? '') === TEXT;
    return isText ? this.copy(index, GENERAL) : index;
  }

  private copy(index: number, format: string): number {
    const key = `${String(index)} ${format}`;
    const known = this.copies.get(key);
    const original = this.formats[index];
    if (known !== undefined) return known;
    if (original === undefined) return index;
    const bare = original.replace(/\s(?:numFmtId|applyNumberFormat)\s*=\s*("[^"]*"|'[^']*')/g, '');
    const added = bare.replace(/xf\b/, `xf numFmtId="${format}" applyNumberFormat="1"`);
    const copy = this.formats.push(added) - 1;
    this.copies.set(key, copy);
    return copy;
  }
}

function numberFormat(xf: string): string | null {
  return /\snumFmtId\s*=\s*["'](\d+)["']/.exec(xf)?.[1] ?? null;
}
