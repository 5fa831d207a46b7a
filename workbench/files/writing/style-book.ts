import { SSF } from '@e965/xlsx';
import { parseXml, xmlText } from '../../../src/xlsx/xml';
import type { CellRecord } from '../../host/model/cell/cell-record';
import { lookKey } from '../format/cell-look';
import type { CellLook } from '../format/cell-look';
import { formatOf } from '../format/origins';
import { PartOutline, listXml } from '../reading/part-outline';
import type { StoredStyles } from '../reading/stored-styles';
import { alignmentXml, borderXml, fillXml, fontXml } from './style-xml';

/** In the order in which a styles part lists them. */
const LISTS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
];
const FIRST_CUSTOM_FORMAT = 164;

/** Text that Excel would read as a formula, a number and so on if a user typed it. */
const TAKEN_FOR_ELSE = /^[=+\-@']./s;

/**
 * The styles of a file. New looks of cells are added. A look from the file keeps its index and everything
 * else in its format (theme colours, cell styles, patterns).
 */
export class StyleBook {
  private readonly lists = new Map<string, string[]>();
  private readonly added = new Set<string>();
  private readonly places = new Map<string, number>();
  private readonly formatIds = new Map<string, number>();
  private readonly outline: PartOutline;
  /** The keys of the formats in the file, by index. */
  private readonly keys: readonly string[];

  constructor(part: string, { cells }: StoredStyles) {
    this.outline = PartOutline.of(part);
    for (const name of LISTS) {
      const items = this.outline.itemsOf(name);
      this.lists.set(
        name,
        items.map(({ xml }) => xml),
      );
    }
    this.keys = cells.map(lookKey);
    this.keys.forEach((key, index) => {
      if (!this.places.has(key)) this.places.set(key, index);
    });
    for (const [id, code] of Object.entries(SSF.get_table() as Record<string, string>)) {
      if (Number(id) < FIRST_CUSTOM_FORMAT) this.formatIds.set(code, Number(id));
    }
    this.formatIds.set('m/d/yyyy', 14);
    for (const xml of this.items('numFmts')) {
      const { attributes } = parseXml(xml);
      this.formatIds.set(attributes['formatCode'] ?? '', Number(attributes['numFmtId']));
    }
  }

  /** The index of the format of a cell; 0 for an untouched cell. */
  formatOf(cell: Readonly<CellRecord>): number {
    const own = formatOf(cell.look);
    const key = lookKey(cell);
    const isText =
      typeof cell.value === 'string' &&
      cell.formula === null &&
      cell.numberFormat !== '@' &&
      TAKEN_FOR_ELSE.test(cell.value);
    if (own !== null && !isText && this.keys[own] === key) return own;
    return this.place(isText ? `'${key}` : key, cell, isText);
  }

  /** The index of a differential format (`dxf`) of a conditional format, given as XML. */
  differenceOf(xml: string): number {
    return this.add('dxfs', xml);
  }

  /** The part with all additions; null if there are none. */
  changedPart(): string | null {
    if (this.added.size === 0) return null;
    let outline = this.outline;
    for (const name of this.added) {
      outline = outline.withElements(name, [listXml(name, this.items(name))], LISTS);
    }
    return outline.toString();
  }

  private place(key: string, look: CellLook, isText: boolean): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const numFmtId = this.numberFormat(look.numberFormat);
    const base = (name: string): string => this.items(name)[0] ?? '';
    const font = this.add('fonts', fontXml(base('fonts'), look.look));
    const fill = this.add('fills', fillXml(look.look));
    const border = this.add('borders', borderXml(look.look));
    const inner = alignmentXml(look.look) + (look.isLocked ? '' : '<protection locked="0"/>');
    const applied = [
      numFmtId > 0 ? ' applyNumberFormat="1"' : '',
      font > 0 ? ' applyFont="1"' : '',
      fill > 0 ? ' applyFill="1"' : '',
      border > 0 ? ' applyBorder="1"' : '',
      inner.includes('<alignment') ? ' applyAlignment="1"' : '',
      look.isLocked ? '' : ' applyProtection="1"',
      isText ? ' quotePrefix="1"' : '',
    ].join('');
    const ids = `numFmtId="${String(numFmtId)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0"`;
    const index = this.items('cellXfs').push(`<xf ${ids}${applied}>${inner}</xf>`) - 1;
    this.added.add('cellXfs');
    this.places.set(key, index);
    return index;
  }

  private numberFormat(code: string): number {
    const known = code === 'General' ? 0 : this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formatIds.values()) + 1;
    this.add('numFmts', `<numFmt numFmtId="${String(id)}" formatCode="${xmlText(code)}"/>`);
    this.formatIds.set(code, id);
    return id;
  }

  private add(list: string, xml: string): number {
    const items = this.items(list);
    const known = items.indexOf(xml);
    if (known >= 0) return known;
    this.added.add(list);
    return items.push(xml) - 1;
  }

  private items(list: string): string[] {
    return this.lists.get(list) ?? [];
  }
}
