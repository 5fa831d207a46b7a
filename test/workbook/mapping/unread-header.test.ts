import { NO_HEADER } from '../../../src/workbook/headers';
import { unreadHeader } from '../../../src/workbook/mapping/unread-header';

describe('A header that is not to be read', () => {
  it('stands neither for what it means now nor for what it is a name of', () => {
    expect(unreadHeader('Products', 'Description', 'Family')).toEqual([
      { table: 'Products', column: 'Description', header: NO_HEADER },
      { table: 'Products', column: 'Family', header: NO_HEADER },
    ]);
  });

  it('needs no mapping where it means nothing', () => {
    expect(unreadHeader('Products', 'Aisle', null)).toEqual([]);
  });
});
