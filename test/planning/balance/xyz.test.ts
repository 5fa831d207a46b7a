import { xyzClass } from '../../../src/planning/balance/xyz';

describe('XYZ classes', () => {
  it.each([
    [0, 'X'],
    [0.5, 'X'],
    [0.51, 'Y'],
    [1, 'Y'],
    [1.01, 'Z'],
    [Infinity, 'Z'],
  ])('call a coefficient of variation of %p %s', (variation, name) => {
    expect(xyzClass(variation)).toBe(name);
  });

  it('take other cuts', () => {
    expect(xyzClass(0.4, 0.2, 0.3)).toBe('Z');
  });

  it.each([
    ['a negative coefficient', [-0.1], /coefficient of variation/],
    ['no coefficient', [NaN], /coefficient of variation/],
    ['cuts in falling order', [0.4, 1, 0.5], /increasing order/],
    ['a cut of 0', [0.4, 0, 1], /above 0/],
  ] as const)('are refused for %s', (_, args, sentence) => {
    expect(xyzClass(...(args as unknown as Parameters<typeof xyzClass>))).toMatchObject({
      kind: 'domain',
      message: expect.stringMatching(sentence),
    });
  });
});
