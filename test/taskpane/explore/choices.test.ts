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

describe('A search in 200,000 choices', () => {
  it('lists the first 40 and counts the rest', () => {
    const { listed, found } = searchChoices(many, '', 40);

    expect(listed).toHaveLength(40);
    expect(found).toBe(200_000);
  });

  it.each([
    ['a part of its name', '-199999', 'SKU-199999'],
    ['its name in any case, with spaces around it', ' sku-199998 ', 'SKU-199998'],
    ['words of its name and description in any order', 'mug 199997', 'SKU-199997'],
  ])('finds a choice by %s', (_how, search, id) => {
    expect(searchChoices(many, search, 40).listed.map((choice) => choice.id)).toEqual([id]);
  });

  it('puts names that start with the search first', () => {
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

describe('The choices in Explore', () => {
  const network = smallNetwork({
    products: [{ id: 'MUG' }, { id: 'BOWL' }, { id: 'PLATE' }],
    locations: [{ id: 'Leeds' }, { id: 'York' }],
    positions: [
      { product: 0, location: 0 },
      { product: 0, location: 1 },
      { product: 2, location: 1 },
    ],
  });

  it('are the products stocked at some location', () => {
    expect(productChoices(network).map(({ id }) => id)).toEqual(['MUG', 'PLATE']);
  });

  it('are, for a product, the locations that stock it', () => {
    expect(locationChoices(network, 0).map(({ id }) => id)).toEqual(['Leeds', 'York']);
    expect(locationChoices(network, 2).map(({ id }) => id)).toEqual(['York']);
  });
});
