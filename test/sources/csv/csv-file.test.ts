import { csvOf, fieldsOf, unguarded } from '../../../src/sources/csv/csv-file';

describe('a CSV file', () => {
  it.each([
    [
      'commas',
      'a,b\n1,"x, y"\n',
      [
        ['a', 'b'],
        ['1', 'x, y'],
      ],
    ],
    [
      'semicolons',
      'a;b\r\n1,5;2\r\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a byte order mark and blank lines',
      '\uFEFFa,b\n\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a short row', 'a,b\n1\n', [['a', 'b'], ['1']]],
  ])('is read with %s', (_, text, rows) => {
    expect(fieldsOf(text)).toEqual(rows);
  });

  it('keeps quotes, line ends and text that looks like a formula', () => {
    const cells = ['say "no"', 'two\nlines', '=1+1', "'=1+1", '-5 °C', null];
    const text = [
      ...csvOf({ name: 'T', tableName: 'T', columns: [{ header: 'Text', format: 'text', cells }] }),
    ];
    const [, ...rows] = fieldsOf(text.slice(0, -1).join(''));

    expect(text[3]).toBe(`"'=1+1"\r\n`);
    expect(rows.map(([field]) => unguarded(field!))).toEqual(cells.slice(0, -1));
  });
});
