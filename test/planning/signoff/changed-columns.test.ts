import { changedColumns, changesInWords } from '../../../src/planning/signoff/changed-columns';
import { purchaseContent, transferContent } from '../../../src/planning/signoff/row-digest';

const row = {
  transferId: 'T-1',
  product: 'Tea',
  from: 'Leeds',
  to: 'York',
  quantity: 202,
  value: 2_020,
  transferCost: 31.5,
  benefit: 120.25,
  netBenefit: 88.75,
  shipBy: 46_349,
  arrives: 46_351,
  tier: 'Manager',
};

it('the columns that changed are named, with what was signed and what stands there', () => {
  const changes = changedColumns(
    transferContent(row),
    transferContent({ ...row, quantity: 250, to: 'Hull' }),
  );

  expect(changesInWords(changes!)).toBe('To from York to Hull, Quantity from 202 to 250');
});

it('nothing has changed in the same content, and other content cannot be compared', () => {
  const order = { ...row, location: 'York', supplier: '', orderCost: 50, orderBy: 46_349 };

  expect(changedColumns(transferContent(row), transferContent(row))).toEqual([]);
  expect(changedColumns(transferContent(row), 'quantity 202')).toBeNull();
  expect(changedColumns(transferContent(row), purchaseContent(order))).toBeNull();
});
