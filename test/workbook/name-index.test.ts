import { NameIndex } from '../../src/workbook/name-index';

describe('names of products and locations', () => {
  it.each<[string | number, string | number]>([
    ['A-1', 'a-1'],
    ['A-1', ' A-1 '],
    ['New  York', 'New\u00a0York'],
    [1001, '1001'],
  ])('%p and %p are one', (first, second) => {
    const names = new NameIndex();

    expect(names.add(second)).toBe(names.add(first));
    expect(names.names).toHaveLength(1);
  });

  it.each<[string | number, string | number]>([
    ['00123', 123],
    ['A-1', 'A 1'],
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
});
