import { NameIndex } from '../../src/workbook/name-index';

describe('names of products and locations', () => {
  it.each<[string | number, string | number]>([
    ['A-1', 'a-1'],
    ['A-1', ' A-1 '],
    ['New  York', 'New\u00a0York'],
    [1001, '1001'],
    ['Bexley', 'Bexley\u200b'],
    ['A-1', 'A\u20111'],
    ['00123', 123],
    [123, '00123'],
  ])('%p and %p are one', (first, second) => {
    const names = new NameIndex();

    expect(names.add(second)).toBe(names.add(first));
    expect(names.names).toHaveLength(1);
  });

  it.each<[string | number, string | number]>([
    ['00123', '123'],
    ['A-1', 'A 1'],
    ['5006381333931', '4.00638E+12'],
    ['A', 'Á'],
  ])('%p and %p are two', (first, second) => {
    const names = new NameIndex();

    expect(names.add(second)).not.toBe(names.add(first));
  });

  it('are numbered in order of first occurrence and keep their first spelling', () => {
    const names = new NameIndex();
    for (const name of ['York', ' Leeds', 'YORK', 'leeds']) names.add(name);

    expect(names.names).toEqual(['York', 'Leeds']);
    expect(names.find('Hull')).toBe(-1);
  });

  it('are not joined if a number or a scientific form may be either of two', () => {
    const names = new NameIndex();
    for (const name of ['0100', '00100', '4006381333931', '4006381333948']) names.add(name);

    expect(names.find(100)).toBe(-1);
    expect(names.find('4.00638E+12')).toBe(-1);
  });

  it.each(['4.00638E+12', '4,0063813E+12'])('are the one that %j abbreviates', (spelling) => {
    const names = new NameIndex();
    names.add('5006381333931');

    expect(names.add('4006381333931')).toBe(1);
    expect(names.add(spelling)).toBe(1);
  });

  it('say which spellings were joined', () => {
    const names = new NameIndex();
    for (const name of ['00100', 100, 100]) names.add(name);

    expect(names.joined).toEqual([{ spelling: '100', name: '00100', why: 'leading zeros' }]);
  });
});
