import { dateStyles } from '../../src/xlsx/date-styles';

it('cell formats show dates by built-in and by own number formats', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf/></cellXfs></styleSheet>';

  expect(dateStyles(styles)).toEqual([false, true, true, false, false]);
});
