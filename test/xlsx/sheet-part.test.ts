import type { SheetRows } from '../../src/xlsx/sheet-part';
import { SheetPart } from '../../src/xlsx/sheet-part';
import { XmlScanner } from '../../src/xlsx/xml-scanner';

/** The rows that this content of the element sheetData gives. */
function rowsOf(data: string): SheetRows {
  const sheet = new SheetPart({
    sheet: 'Stock',
    sharedStrings: ['Kettle', ''],
    numberOf: (value, style) => (style === '7' ? value + 1_462 : value),
    count: () => undefined,
  });
  const scanner = new XmlScanner('xl/worksheets/sheet1.xml', 'worksheet', sheet);
  scanner.push(`<worksheet><sheetData>${data}</sheetData><v>9</v></worksheet>`);
  scanner.end();
  return sheet.rows;
}

describe('a cell of a sheet', () => {
  it.each([
    ['a number', '<c r="A1"><v>1.5</v></c>', 1.5],
    ['a number in scientific form', '<c r="A1" t="n"><v>4.2E-2</v></c>', 0.042],
    ['a date of 1904', '<c r="A1" s="7"><v>1</v></c>', 1_463],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', 'Kettle'],
    ['the text of a formula', '<c r="A1" t="str"><f>B1</f><v>a &amp;lt; b</v></c>', 'a &lt; b'],
    ['a text in place', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><t>b</t></is></c>', 'ab'],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
    ['an ISO date', '<c r="A1" t="d"><v>2026-11-30</v></c>', 46_356],
    ['a damaged number', '<c r="A1"><v>4Q0</v></c>', '4Q0'],
    ['a number that is too large', '<c r="A1"><v>1E999</v></c>', '1E999'],
    ['tags with line breaks', '<c\nr="A1"\n><v\n>3</v\n></c\n>', 3],
  ])('is read from %s', (_what, xml, value) => {
    expect(rowsOf(`<row r="1">${xml}</row>`)).toEqual([[value]]);
  });

  it.each([
    ['an empty cell', '<c r="A1" s="3"/>'],
    ['an empty shared text', '<c r="A1" t="s"><v>1</v></c>'],
    ['a formula with an empty text', '<c r="A1" t="str"><f>IF(TRUE,"")</f><v></v></c>'],
  ])('is blank: %s', (_what, xml) => {
    expect(rowsOf(`<row r="1">${xml}</row>`)).toEqual([]);
  });

  it('says that its formula was not calculated', () => {
    const [[cell] = []] = rowsOf('<row r="1"><c r="A1"><f>1+1</f><v/></c></row>');
    expect(cell).toEqual({ error: expect.stringMatching(/not calculated.*save/) as unknown });
  });

  it('has the place of its reference, or the next one', () => {
    const rows = rowsOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="AB4"><v>3</v></c></row>',
    );
    expect(rows[0]).toEqual([1, 2]);
    expect(rows[3]![27]).toBe(3);
  });
});

describe('a sheet is refused', () => {
  it.each([
    ['a column beyond the last', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>', /ZZZZZZ1, beyond/],
    ['the column after XFD', '<row r="1"><c r="XFE1"><v>1</v></c></row>', /beyond/],
    ['a row beyond the last', '<row r="1048577"/>', /row 1048577, beyond/],
    ['a cell in such a row', '<row r="1"><c r="A99999999"><v>1</v></c></row>', /beyond/],
    ['a reference that is none', '<row r="1"><c r="17"><v>1</v></c></row>', /"17"/],
    ['a row that is none', '<row r="-2"/>', /-2/],
    ['a text that is not there', '<row r="1"><c r="B1" t="s"><v>5</v></c></row>', /cell B1/],
  ])('for %s', (_what, data, message) => {
    expect(() => rowsOf(data)).toThrow(message);
    expect(() => rowsOf(data)).toThrow(/Stock/);
  });
});
