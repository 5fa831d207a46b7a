import { usualSignOf } from '../../../src/workbook/reading/usual-sign';

function table(headers: readonly string[], ...columns: string[]) {
  return { headers, columns: new Map(columns.map((column, index) => [column, index])) };
}

describe('the usual decimal sign', () => {
  it.each([
    ['English', ['SKU', 'Store', 'Stock'], '.'],
    ['German', ['Artikel', 'Filiale', 'Bestand'], ','],
    ['French, with words that are English too', ['Produit', 'Magasin', 'Stock'], ','],
    ['two languages', ['Produkt', 'Store'], null],
  ])('of headers in %s (%j) is %j', (_language, headers, sign) => {
    expect(usualSignOf([table(headers, 'Product', 'Location', 'On hand')])).toBe(sign);
  });

  it('is a point without tables', () => {
    expect(usualSignOf([])).toBe('.');
  });
});
