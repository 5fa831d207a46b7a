import { answerOf, isNoForATime, isNoneWord } from '../../../src/workbook/forms/answer-words';

describe('a word for yes or no', () => {
  it.each([
    'Ja',
    'active',
    'Sí',
    'oui',
    'geöffnet',
    'aperto',
    'sim',
    'tak',
    'otwarty',
    'currently open',
  ])('%j is yes', (text) => {
    expect(answerOf(text)).toBe(true);
  });

  it.each([
    'temporarily closed',
    'closed (temp.)',
    'vorübergehend geschlossen',
    'fermé',
    'cerrado',
    'chiuso',
    'gesloten',
    'não',
    'zamknięty',
    'inactive',
  ])('%j is no', (text) => {
    expect(answerOf(text)).toBe(false);
  });

  it.each(['closed from March', 'not open', 'perhaps', 'open or closed', 'constructor', '2', ''])(
    '%j is neither',
    (text) => {
      expect(answerOf(text)).toBeNull();
    },
  );

  it('may be no for a time only', () => {
    expect(['temporarily closed', 'tijdelijk gesloten', 'closed (temp)'].every(isNoForATime)).toBe(
      true,
    );
    expect(['closed', 'temporarily open', 'temporarily'].some(isNoForATime)).toBe(false);
  });

  it('or for no limit is known in each language', () => {
    expect(
      ['none', 'No limit', 'keine', 'aucun', 'ninguno', 'geen', 'brak'].every(isNoneWord),
    ).toBe(true);
    expect(isNoneWord('n/a')).toBe(false);
  });
});
