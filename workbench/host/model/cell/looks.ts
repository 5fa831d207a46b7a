import { HostError } from '../../protocol/host-error';

/** The default look of a cell, by the client's names of part and property. */
export const untouchedLook: Readonly<Record<string, unknown>> = {
  'Fill.Color': '#FFFFFF',
  'Font.Bold': false,
  'Font.Color': '#000000',
  'Font.Italic': false,
  'Font.Name': 'Calibri',
  'Font.Size': 11,
  'Font.Strikethrough': false,
  'Font.Subscript': false,
  'Font.Superscript': false,
  'Font.Underline': 'None',
  HorizontalAlignment: 'General',
  IndentLevel: 0,
  ReadingOrder: 'Context',
  ShrinkToFit: false,
  TextOrientation: 0,
  VerticalAlignment: 'Bottom',
  WrapText: false,
};

/** The value that Excel stores for a property of a look. Throws InvalidArgument for another type. */
export function checkedLook(name: string, value: unknown): unknown {
  if (typeof value !== typeof untouchedLook[name]) throw new HostError('InvalidArgument');
  return name.endsWith('.Color') ? colour(String(value)) : value;
}

/** Writes `#RRGGBB` in capitals. A colour name stays as it is. */
export function colour(written: string): string {
  return /^#?[0-9a-f]{6}$/i.test(written) ? `#${written.replace('#', '').toUpperCase()}` : written;
}
