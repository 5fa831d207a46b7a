import fc from 'fast-check';
import { formulaFromFile } from '../../files/format/formula-from-file';
import { formulaToFile } from '../../files/format/formula-to-file';
import { tokenise } from '../../host/model/formula/tokens';
import { translate } from '../../host/model/formula/translate';

describe('A formula in a file', () => {
  it.each([
    ['a custom function', '=INV.SAFETYSTOCK(B2:M2,3)', '_xldudf_INV_SAFETYSTOCK(B2:M2,3)'],
    ['a custom function with two dots', '=INV.EOQ.COST(A1)', '_xldudf_INV_EOQ_COST(A1)'],
    ['a newer function', '=NORM.S.INV(0.9)', '_xlfn.NORM.S.INV(0.9)'],
    ['an old function with a dot', '=ERROR.TYPE(A1)', 'ERROR.TYPE(A1)'],
    ['a sorted spill', '=SORT(A1#)', '_xlfn._xlws.SORT(_xlfn.ANCHORARRAY(A1))'],
    ['a spill of another sheet', "='My stock'!B2#", "_xlfn.ANCHORARRAY('My stock'!B2)"],
    ['one value of a range', '=@A1:A5+1', '_xlfn.SINGLE(A1:A5)+1'],
    ['one value of a spill', '=@A1#*2', '_xlfn.SINGLE(_xlfn.ANCHORARRAY(A1))*2'],
    ['one value in brackets', '=@(A1:A5)+1', '_xlfn.SINGLE((A1:A5))+1'],
    ['one value of another workbook', '=@[1]Stock!A1', '_xlfn.SINGLE([1]Stock!A1)'],
    [
      'a LAMBDA with an optional parameter',
      '=LAMBDA(z,[lt],IF(ISOMITTED(lt),z,z*lt))',
      '_xlfn.LAMBDA(_xlpm.z,_xlop.lt,IF(_xlfn.ISOMITTED(_xlpm.lt),_xlpm.z,_xlpm.z*_xlpm.lt))',
    ],
    ['a LET', '=LET(k,2,k*A1)', '_xlfn.LET(_xlpm.k,2,_xlpm.k*A1)'],
    ['a cell of the row', '=Stock[@Price]*2', 'Stock[[#This Row],[Price]]*2'],
    [
      'a cell of the row with spaces in the header',
      '=Stock[@[Unit cost]]',
      'Stock[[#This Row],[Unit cost]]',
    ],
    ['words in quotes', '="SORT(A1#) @"&A1', '"SORT(A1#) @"&A1'],
    ['an error', '=IF(A1,#N/A,0)', 'IF(A1,#N/A,0)'],
  ])('holds %s in Excel’s form, and reads it back', (_what, shown, stored) => {
    expect(formulaToFile(shown, null)).toBe(stored);
    expect(formulaFromFile(stored)).toBe(shown);
  });

  it('names the table for a cell of its own row', () => {
    expect(formulaToFile('=[@Price]*2', 'Stock')).toBe('Stock[[#This Row],[Price]]*2');
  });

  it.each([
    ['A1+$B2', 'B3+$B4'],
    ['C$3', 'D$3'],
    ['LOG10(D4)+"E5"', 'LOG10(E6)+"E5"'],
    ["'x A1'!A1", "'x A1'!B3"],
    ['Stock[F6]', 'Stock[F6]'],
    ['A1048576', 'B2'],
    ['SUM(A:A)+SUM($3:4)', 'SUM(B:B)+SUM($3:6)'],
  ])('that cells share has relative references: %s', (first, second) => {
    expect(translate(first, 2, 1, 'wraps')).toBe(second);
  });

  it('equals its joined tokens', () => {
    const piece = fc.constantFrom(
      'A1',
      '"',
      "'",
      '[',
      ']',
      '#',
      '@',
      '(',
      ')',
      '!',
      'SUM',
      ' ',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(
          tokenise(pieces.join(''))
            .map(({ text }) => text)
            .join(''),
        ).toBe(pieces.join(''));
      }),
    );
  });
});
