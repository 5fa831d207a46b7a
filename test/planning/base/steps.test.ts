import { mapSteps, runToEnd } from '../../../src/planning/base/steps';

function* countdown(from: number): Generator<number, string, void> {
  for (let step = from; step > 0; step -= 1) yield step;
  return 'done';
}

describe('a generator of steps', () => {
  it.each([0, 3])('runs %i steps to its end and returns the result', (steps) => {
    expect(runToEnd(countdown(steps))).toBe('done');
  });

  it('keeps its order and its result when its steps are converted', () => {
    const converted = mapSteps(countdown(2), (step) => `step ${step}`);

    expect(converted.next()).toEqual({ done: false, value: 'step 2' });
    expect(converted.next()).toEqual({ done: false, value: 'step 1' });
    expect(converted.next()).toEqual({ done: true, value: 'done' });
  });

  it('converts a step only when it is reached', () => {
    const seen: number[] = [];
    const converted = mapSteps(countdown(3), (step) => seen.push(step));
    converted.next();

    expect(seen).toEqual([3]);
  });
});
