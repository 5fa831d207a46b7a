import fc from 'fast-check';
import type { IStyleData } from '@univerjs/core';
import { cellStyle } from '../../../univer/looks/cell-style';
import { lookOfStyle } from '../../../univer/looks/look-of-style';

function styleOf(look: Record<string, unknown>, numberFormat = 'General', table?: IStyleData) {
  return cellStyle({ look, numberFormat }, table);
}

describe('the style of a cell in the grid', () => {
  it('is empty for an unformatted cell', () => {
    expect(styleOf({})).toEqual({});
  });

  it.each([
    ['bold', { 'Font.Bold': true }, { bl: 1 }],
    ['not bold, though its table is', { 'Font.Bold': false }, { bl: 0 }],
    ['italic', { 'Font.Italic': true }, { it: 1 }],
    ['underlined twice', { 'Font.Underline': 'Double' }, { ul: { s: 1, t: 10 } }],
    ['struck through', { 'Font.Strikethrough': true }, { st: { s: 1 } }],
    ['in a font and size', { 'Font.Name': 'Arial', 'Font.Size': 14 }, { ff: 'Arial', fs: 14 }],
    ['wrapped', { WrapText: true }, { tb: 3 }],
    ['centred', { HorizontalAlignment: 'Center', VerticalAlignment: 'Top' }, { ht: 2, vt: 1 }],
    ['aligned by its value', { HorizontalAlignment: 'General' }, {}],
    ['coloured', { 'Font.Color': '#c00000' }, { cl: { rgb: '#C00000' } }],
    ['without the removed fill', { 'Fill.Color': '' }, {}],
    [
      'indented from the right',
      { HorizontalAlignment: 'Right', IndentLevel: 2 },
      { ht: 3, pd: { t: 0, r: 20, b: 2, l: 2 } },
    ],
    [
      'with a thick line below',
      {
        'Borders.EdgeBottom.Style': 'Continuous',
        'Borders.EdgeBottom.Weight': 'Thick',
        'Borders.EdgeBottom.Color': '#1F4E79',
      },
      { bd: { b: { s: 13, cl: { rgb: '#1F4E79' } } } },
    ],
  ])('is %s', (_name, look, style) => {
    expect(styleOf(look)).toEqual(style);
  });

  it.each(['#,##0;[Red]-#,##0', 'yyyy\\-mm\\-dd', '0.0%', '@'])('shows numbers by %s', (format) => {
    expect(styleOf({}, format)).toEqual({ n: { pattern: format } });
  });

  it('keeps a fill and the text on it as they are in the dark theme', () => {
    const kept = { bg: { rgb: '#1F4E79FF' }, cl: { rgb: '#FFFFFFFF' } };
    expect(styleOf({ 'Fill.Color': '#1F4E79', 'Font.Color': '#FFFFFF' })).toEqual(kept);
  });

  it('keeps text on a fill black, while other text turns light in the dark theme', () => {
    expect(styleOf({ 'Fill.Color': '#FFFF00' })).toEqual({
      bg: { rgb: '#FFFF00FF' },
      cl: { rgb: '#000000FF' },
    });
  });

  it('overrides the style of the table property by property', () => {
    const table = { bl: 1, bg: { rgb: '#D9E1F2' }, bd: { t: { s: 1, cl: { rgb: '#000000' } } } };
    const look = {
      'Font.Italic': true,
      'Borders.EdgeLeft.Style': 'Continuous',
      'Borders.EdgeLeft.Color': '#FF0000',
    };
    expect(styleOf(look, 'General', table)).toEqual({
      ...table,
      it: 1,
      bd: { ...table.bd, l: { s: 1, cl: { rgb: '#FF0000' } } },
    });
  });
});

describe('a change with the tools of the grid', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, '0').toUpperCase()}`);
  const looks = fc.record(
    {
      'Font.Bold': fc.boolean(),
      'Font.Italic': fc.boolean(),
      'Font.Size': fc.integer({ min: 1, max: 96 }),
      'Font.Name': fc.constantFrom('Arial', 'Calibri'),
      'Font.Underline': fc.constantFrom('Single', 'Double'),
      'Font.Color': colour,
      'Fill.Color': colour,
      HorizontalAlignment: fc.constantFrom('Left', 'Center', 'Right', 'Justify'),
      VerticalAlignment: fc.constantFrom('Top', 'Center'),
      WrapText: fc.constant(true),
    },
    { requiredKeys: [] },
  );

  it('becomes the look with the same style', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const automatic = look['Fill.Color'] ? { 'Font.Color': '#000000' } : {};
        expect(lookOfStyle(styleOf(look), {}).look).toEqual({ ...automatic, ...look });
      }),
    );
  });

  it('leaves out what the cell shows already, such as a stripe of its table', () => {
    const shown = { bg: { rgb: '#D9E1F2' }, bl: 1 };
    expect(lookOfStyle({ ...shown, it: 1 }, shown)).toEqual({
      numberFormat: null,
      look: { 'Font.Italic': true },
    });
  });

  it('removes a property that is set to null', () => {
    const shown = { bg: { rgb: '#FFFF00FF' }, bl: 1, n: { pattern: '0%' } };
    expect(lookOfStyle({ bg: null, bl: null, n: null } as unknown as IStyleData, shown)).toEqual({
      numberFormat: 'General',
      look: { 'Fill.Color': '', 'Font.Bold': false },
    });
  });

  it('sets borders edge by edge', () => {
    const bd = { t: { s: 8, cl: { rgb: 'rgb(31, 78, 121)' } }, b: null };
    expect(lookOfStyle({ bd }, {}).look).toEqual({
      'Borders.EdgeTop.Style': 'Continuous',
      'Borders.EdgeTop.Weight': 'Medium',
      'Borders.EdgeTop.Color': '#1F4E79',
      'Borders.EdgeBottom.Style': 'None',
      'Borders.EdgeBottom.Weight': 'Thin',
      'Borders.EdgeBottom.Color': '#000000',
    });
  });
});
