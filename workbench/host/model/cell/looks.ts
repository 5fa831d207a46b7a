import { HostError } from '../../protocol/host-error';

/** How an untouched cell looks, by the names under which looks are kept: the client's, after those of the part. */
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

/** A value as Excel keeps it under the name of a look; InvalidArgument for one of another type. */
export function checkedLook(name: string, value: unknown): unknown {
  if (typeof value !== typeof untouchedLook[name]) throw new HostError('InvalidArgument');
  return name.endsWith('.Color') ? colour(String(value)) : value;
}

/** `#RRGGBB` in capitals; a colour by name stays one. */
export function colour(written: string): string {
  return /^#?[0-9a-f]{6}$/i.test(written) ? `#${written.replace('#', '').toUpperCase()}` : written;
}
