import { monthOf } from '../../../src/workbook/forms/month-names';

describe('a word for a month', () => {
  it.each([
    ['English', 'January Feb Mar April May June Jul August Sept Oct Nov December'],
    ['German', 'Januar Feb. Mrz April Mai Juni Juli August Sep Okt November Dez'],
    ['German with accents', 'Jan Feb März Apr Mai Jun Jul Aug Sep Okt Nov Dez'],
    ['French', 'janv. févr. mars avril mai juin juil. août septembre octobre nov. déc.'],
    ['Spanish', 'enero febrero marzo abr mayo junio julio ago septiembre oct noviembre dic'],
    ['Italian', 'gen febbraio marzo aprile mag giu lug agosto set ott novembre dicembre'],
    ['Dutch', 'januari februari mrt april mei juni juli augustus september okt november december'],
    ['Portuguese', 'janeiro fev março abril maio junho julho agosto set outubro novembro dez'],
    ['Polish', 'styczeń lut marzec kwiecień maj cze lipca sierpień wrz październik lis grudzień'],
  ])('is read in %s', (_language, words) => {
    expect(words.split(' ').map(monthOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it.each(['jui', 'ja', 'total', 'constructor', ''])('%j is none', (word) => {
    expect(monthOf(word)).toBeNull();
  });
});
