import { totalledGroup } from '../../../../src/workbook/reading/rows/total-words';

describe('the words of a total', () => {
  it.each([
    ...['Total', 'TOTALS:', 'Subtotal', 'Sub-total', 'Sub total', 'Grand Total', 'Sum', 'Σ'],
    ...['Gesamt', 'Gesamtergebnis', 'Summe', 'Zwischensumme', 'Ergebnis', 'Insgesamt'],
    ...['Sous-total', 'Sous total', 'Total général', 'Somme'],
    ...['Suma', 'Suma total', 'Total general', 'Totales'],
    ...['Totale', 'Totale complessivo', 'Somma', 'Subtotale'],
    ...['Totaal', 'Eindtotaal', 'Subtotaal', 'Som'],
    ...['Soma', 'Total geral', 'Razem', 'Suma końcowa', 'Łącznie', 'Ogółem'],
  ])('%s names a total without a group', (label) => {
    expect(totalledGroup(label)).toBe('');
  });

  it.each([
    ['KT-101 Total', 'KT-101'],
    ['Total KT-101', 'KT-101'],
    ['Summe: Leeds', 'Leeds'],
    ['Leeds Ergebnis', 'Leeds'],
    ['Total de Lyon', 'Lyon'],
    ['Totale di Milano', 'Milano'],
    ['Σ Leeds', 'Leeds'],
  ])('%s names the total of %s', (label, group) => {
    expect(totalledGroup(label)).toBe(group);
  });

  it.each(['Ashford', 'Summer dress', 'Totalizer 5', 'Sumatra coffee', 'Somerset', 'All stores'])(
    '%s names no total',
    (label) => {
      expect(totalledGroup(label)).toBeNull();
    },
  );
});
