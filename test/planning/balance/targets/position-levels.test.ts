import { levelsWithOrders } from '../../../../src/planning/balance/targets/position-levels';

const levels = { safetyStock: 8, reorderPoint: 25, economicOrderQuantity: 30, orderUpTo: 55 };

describe('the target levels of a position that orders by itself', () => {
  it('are its reorder point and its order-up-to level', () => {
    expect(levelsWithOrders(levels)).toEqual({
      ...levels,
      need: 25,
      surplusAbove: 55,
      shortageBelow: 25,
    });
  });

  it('have a need where the reorder point is 0, but no shortage', () => {
    expect(levelsWithOrders({ ...levels, reorderPoint: 0 })).toMatchObject({
      need: 55,
      shortageBelow: 0,
    });
  });
});
