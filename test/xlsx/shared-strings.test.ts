import { SharedStrings } from '../../src/xlsx/shared-strings';
import { XmlScanner } from '../../src/xlsx/xml-scanner';

it('shared texts join their runs and leave out phonetic hints', () => {
  const strings = new SharedStrings();
  const scanner = new XmlScanner('xl/sharedStrings.xml', 'sst', strings);
  scanner.push(
    '<sst><si><t>plain &amp;amp; simple</t></si><si><r><t>very </t></r><r><t>old</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t/></si>' +
      '<si><t>two_x000D_\r\nlines</t></si></sst>',
  );
  scanner.end();

  expect(strings.texts).toEqual(['plain &amp; simple', 'very old', '東京', '', 'two\r\nlines']);
});
