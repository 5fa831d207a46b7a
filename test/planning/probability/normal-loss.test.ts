import fc from 'fast-check';
import {
  inverseStandardNormalLoss,
  standardNormalLoss,
  standardNormalLossOver,
  standardNormalSecondLoss,
} from '../../../src/planning/probability/normal-loss';
import cases from '../../cases/normal-loss.json';
import { expectWithin } from '../../support/expect-within';

const z = fc.double({ min: -30, max: 30, noNaN: true });

describe('the unit normal loss', () => {
  it.each(cases.loss)('at %p is %p', (at, loss) => {
    expectWithin(standardNormalLoss(at!), loss!, cases.tolerance.relative);
  });

  it.each(cases.inverse)('of %p is that of z = %p', (loss, at) => {
    expectWithin(inverseStandardNormalLoss(loss!), at!, cases.tolerance.absoluteInverse, 1);
  });

  it.each(cases.secondLoss)('integrated from %p on is %p', (from, second) => {
    expectWithin(standardNormalSecondLoss(from!), second!, cases.tolerance.relative);
  });

  it('is inverted with full precision, far out in the tail too', () => {
    fc.assert(
      fc.property(z, (at) => {
        expectWithin(inverseStandardNormalLoss(standardNormalLoss(at)), at, 1e-12, 1);
      }),
    );
  });

  it('over an interval is the difference of the losses at its ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (at, width) => {
          const difference = standardNormalLoss(at) - standardNormalLoss(at + width);
          expectWithin(standardNormalLossOver(at, width), difference, 1e-12, 1);
        },
      ),
    );
  });
});
