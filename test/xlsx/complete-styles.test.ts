import { completeStyles } from '../../src/xlsx/complete-styles';
import { parseXml } from '../../src/xlsx/xml';

const NAMES = ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'];

function collections(text: string): string[] {
  return Object.keys(parseXml(text).children);
}

describe('the styles of a workbook', () => {
  it.each([
    ['that has none', ''],
    ['with an empty part', '<styleSheet xmlns="x"/>'],
    ['with empty collections', '<styleSheet><fonts/><cellXfs count="0"></cellXfs></styleSheet>'],
  ])('are completed in their order: %s', (_what, text) => {
    expect(collections(completeStyles(text))).toEqual(NAMES);
  });

  it('keep what they have, also behind a prefix', () => {
    const text =
      '<x:styleSheet xmlns:x="y"><x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="0.0"/></x:numFmts>' +
      '<x:fonts count="1"><x:font><x:name val="Arial"/></x:font></x:fonts><x:dxfs count="0"/></x:styleSheet>';
    const completed = completeStyles(text);

    expect(collections(completed)).toEqual(['numFmts', ...NAMES, 'dxfs']);
    expect(completed).toContain('<x:name val="Arial"/>');
    expect(completed.match(/<x:font>/g)).toHaveLength(1);
  });

  it('that are whole stay as they are', () => {
    const whole = completeStyles('');
    expect(completeStyles(whole)).toBe(whole);
  });
});
