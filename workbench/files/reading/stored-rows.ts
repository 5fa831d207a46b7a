import { utils } from '@e965/xlsx';

/** A cell as it stands in the file. */
export interface StoredCell {
  readonly column: number;
  /** The whole element. */
  readonly xml: string;
  /** Index into the cell formats. */
  readonly style: number;
  /** `n`, `s`, `str`, `b`, `e`, `d` or `inlineStr`. */
  readonly type: string;
  /** Whether it carries metadata, as the formula of a dynamic array does. */
  readonly hasMetadata: boolean;
  /** The XML between its tags. */
  readonly content: string;
}

/** A row as it stands in the file. */
export interface StoredRow {
  /** 0-based. */
  readonly row: number;
  /** The attributes as they stand, with a leading space. */
  readonly attributes: string;
  readonly cells: StoredCell[];
}

/**
 * The rows of a sheet's `sheetData`. A library does not give us the format index and the bytes of each cell,
 * which we need to write an untouched cell back unchanged. And 250,000 cells must take only a second or two.
 */
export function storedRows(sheetData: string): StoredRow[] {
  const prefix = /^<((?:[\w.-]+:)?)sheetData/.exec(sheetData)?.[1] ?? '';
  const p = prefix.replaceAll('.', '\\.');
  const tags = new RegExp(
    `<${p}row(?=[\\s/>])([^>]*?)/?>|<${p}c(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</${p}c>)`,
    'g',
  );
  const rows: StoredRow[] = [];
  let current: StoredRow = { row: -1, attributes: '', cells: [] };
  for (let tag = tags.exec(sheetData); tag; tag = tags.exec(sheetData)) {
    const rowAttributes = tag[1];
    if (rowAttributes !== undefined) {
      const number = attributeIn(rowAttributes, 'r');
      const row = number === null ? current.row + 1 : Number(number) - 1;
      current = { row, attributes: rowAttributes, cells: [] };
      rows.push(current);
      continue;
    }
    const attributes = tag[2] ?? '';
    const address = attributeIn(attributes, 'r');
    const before = current.cells.at(-1)?.column ?? -1;
    current.cells.push({
      column: address === null ? before + 1 : utils.decode_cell(address).c,
      xml: tag[0],
      style: Number(attributeIn(attributes, 's') ?? 0),
      type: attributeIn(attributes, 't') ?? 'n',
      hasMetadata: attributeIn(attributes, 'cm') !== null,
      content: tag[3] ?? '',
    });
  }
  return rows;
}

/** The text of an attribute, still escaped; null if there is none of that name. */
export function attributeIn(attributes: string, name: string): string | null {
  let at = attributes.indexOf(`${name}=`);
  while (at > 0 && !/\s/.test(attributes[at - 1] ?? ''))
    at = attributes.indexOf(`${name}=`, at + 1);
  if (at < 0) return null;
  const start = at + name.length + 2;
  return attributes.slice(start, attributes.indexOf(attributes[start - 1] ?? '"', start));
}
