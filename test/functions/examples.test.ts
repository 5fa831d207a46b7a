import { readFunctionHelp } from '../support/function-help';
import { formula } from './formula';
import { readExample, readValue } from './read-example';

const help = readFunctionHelp();

const examples = help.flatMap(({ examples }) => examples);

/** Half a unit of the last digit that is printed. */
function roundingOf(printed: string): number {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}

describe('the examples in the help', () => {
  it('are there for every function', () => {
    expect(help.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  it.each(examples.map(({ formula: text, gives }) => [text, gives]))(
    '%s gives %s',
    (text, gives) => {
      const { id, args } = readExample(text);
      const shown = formula(id, ...args);
      const promised = readValue(gives);
      const rows = Array.isArray(promised) ? (promised as unknown[][]) : [[promised]];
      const printed = gives.replace(/[{}\s]/g, '').split(/[,;]/);
      expect(shown.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      for (const [i, value] of shown.flat().entries()) {
        const expected = rows.flat()[i];
        if (typeof expected === 'number') {
          expect(Math.abs((value as number) - expected)).toBeLessThanOrEqual(
            roundingOf(printed[i]!) * (1 + 1e-6),
          );
        } else {
          expect(value).toBe(expected);
        }
      }
    },
  );

  it.each(help)('$id takes empty text for an optional argument that is left out', (described) => {
    const { id, args } = readExample(described.examples[0]!.formula);
    const required = described.parameters.filter(({ isOptional }) => !isOptional).length;
    const given = args.slice(0, required);
    const emptied = described.parameters.slice(required).map(() => '');
    expect(formula(id, ...given, ...emptied)).toEqual(formula(id, ...given));
  });
});
