import type { CellRecord } from '../../host/model/cell/cell-record';

/** The look of a cell: one cell format of a file in the terms of the model. */
export type CellLook = Pick<CellRecord, 'numberFormat' | 'isLocked' | 'look'>;

/** The default of each property. Setting it explicitly changes nothing. */
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

/** Equal for cells that look alike, whether or not their defaults are set explicitly. */
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
