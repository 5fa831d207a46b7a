import { textTable } from '../../src/cli/text-table';

describe('textTable', () => {
  it('puts names to the left and figures to the right', () => {
    expect(
      textTable([
        ['', 'A', 'Best'],
        ['Cost', '1,000', '9'],
      ]),
    ).toEqual(['          A  Best', 'Cost  1,000     9']);
  });
});
