import {
  locationChoices,
  productChoices,
  searchChoices,
} from '../../../src/taskpane/explore/choices';
import { smallNetwork } from '../../planning/small-network';

const many = Array.from({ length: 200_000 }, (_, index) => ({
  index,
  id: `SKU-${String(index)}`,
  detail: index % 2 === 0 ? 'Oak bowl' : 'Stoneware mug',
}));

describe('A choice among very many', () => {
  it('lists few at a time, and says how many there are', () => {
    const { listed, found } = searchChoices(many, '', 40);

    expect(listed).toHaveLength(40);
    expect(found).toBe(200_000);
  });

  it.each([
    ['a part of its name', '-199999', 'SKU-199999'],
    ['its name however it is written', ' sku-199998 ', 'SKU-199998'],
    ['words of its name and description in any order', 'mug 199997', 'SKU-199997'],
  ])('is found by %s', (_how, search, id) => {
    expect(searchChoices(many, search, 40).listed.map((choice) => choice.id)).toEqual([id]);
  });

  it('puts what begins with the search first', () => {
    const choices = [
      { index: 0, id: 'BIG-MUG', detail: '' },
      { index: 1, id: 'MUG', detail: '' },
    ];

    expect(searchChoices(choices, 'mug', 40).listed.map(({ id }) => id)).toEqual([
      'MUG',
      'BIG-MUG',
    ]);
  });
});

describe('What can be looked at', () => {
  const network = smallNetwork({
    products: [{ id: 'MUG' }, { id: 'BOWL' }, { id: 'PLATE' }],
    locations: [{ id: 'Leeds' }, { id: 'York' }],
    positions: [
      { product: 0, location: 0 },
      { product: 0, location: 1 },
      { product: 2, location: 1 },
    ],
  });

  it('is every product that is kept anywhere', () => {
    expect(productChoices(network).map(({ id }) => id)).toEqual(['MUG', 'PLATE']);
  });

  it('is, of a product, every location that keeps it', () => {
    expect(locationChoices(network, 0).map(({ id }) => id)).toEqual(['Leeds', 'York']);
    expect(locationChoices(network, 2).map(({ id }) => id)).toEqual(['York']);
  });
});
