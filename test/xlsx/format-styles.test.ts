import { FormatStyles } from '../../src/xlsx/format-styles';

const PART =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd.mm.yy"/></numFmts>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="1"/><xf numFmtId="49" fontId="2"><alignment/></xf>' +
  '<xf numFmtId="164" fontId="3"/></cellXfs></styleSheet>';

describe('number formats of cells', () => {
  it('of dates stay, others get a copy that shows a date and looks the same otherwise', () => {
    const styles = new FormatStyles(PART);

    expect(styles.asDate(2)).toBe(2);
    expect(styles.text).toBe(PART);
    expect(styles.asDate(1)).toBe(3);
    expect(styles.asDate(1)).toBe(3);
    expect(styles.text).toContain('<cellXfs count="4">');
    expect(styles.text).toContain(
      '<xf numFmtId="14" applyNumberFormat="1" fontId="2"><alignment/></xf></cellXfs>',
    );
  });

  it('of text become general for a number', () => {
    const styles = new FormatStyles(PART);

    expect(styles.asNumber(0)).toBe(0);
    expect(styles.asNumber(1)).toBe(3);
    expect(styles.text).toContain('<xf numFmtId="0" applyNumberFormat="1" fontId="2">');
  });
});
