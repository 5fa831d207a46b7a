import { compareVersions, setsInComment } from '../../scripts/build/used-sets';

describe('Requirement sets in the comments of the typings', () => {
  it.each([
    ['[Api set: ExcelApi 1.13]', [['ExcelApi', '1.13']]],
    [
      '**Requirement set**: {@link https://learn.microsoft.com/javascript/api/requirement-sets/common/x | SharedRuntime 1.1}',
      [['SharedRuntime', '1.1']],
    ],
    [
      '**Requirement set**: {@link https://learn.microsoft.com/javascript/api/requirement-sets/common/x | DialogApi}',
      [['DialogApi', '1.1']],
    ],
    ['[Api set: Mailbox 1.3]', []],
    ['Gets the name.', []],
  ])('%s', (comment, sets) => {
    expect(setsInComment(comment)).toEqual(sets);
  });

  it('sort by version number: 1.9 before 1.10', () => {
    const versions = ['1.10', '1.9', '2.0', '1.2'];

    expect(versions.sort(compareVersions)).toEqual(['1.2', '1.9', '1.10', '2.0']);
  });
});
