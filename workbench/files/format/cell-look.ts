import type { CellRecord } from '../../host/model/cell/cell-record';

/** How a cell looks: what one cell format of a file says, as the model keeps it. */
export type CellLook = Pick<CellRecord, 'numberFormat' | 'isLocked' | 'look'>;

/** What every cell is like unless it is said otherwise, so that saying it changes nothing. */
const USUAL: Readonly<Record<string, unknown>> = {
  'Font.Bold': false,
  'Font.Italic': false,
  'Font.Underline': 'None',
  'Font.Strikethrough': false,
  'Font.Subscript': false,
  'Font.Superscript': false,
  HorizontalAlignment: 'General',
  VerticalAlignment: 'Bottom',
  WrapText: false,
  ShrinkToFit: false,
  IndentLevel: 0,
  TextOrientation: 0,
};

const keys = new WeakMap<object, string>();

/** Equal for cells that look alike, whatever was said of them in so many words. */
export function lookKey({ numberFormat, isLocked, look }: CellLook): string {
  return `${isLocked ? 'L' : 'U'}${numberFormat}\n${propertiesKey(look)}`;
}

function propertiesKey(look: CellLook['look']): string {
  const known = keys.get(look);
  if (known !== undefined) return known;
  const said = Object.entries(look)
    .filter(([name, value]) => value !== null && value !== '' && value !== USUAL[name])
    .map(([name, value]) => `${name}=${String(value)}`);
  const key = said.sort().join('\n');
  keys.set(look, key);
  return key;
}
