import { refuseStage } from '../../../../src/planning/policy/guaranteed-service/service-stage';
import { stageOf } from './small-networks';

describe('the figures of a stage', () => {
  it('are whole periods, money above 0 and units of 0 or more', () => {
    expect(refuseStage(stageOf([0, 0.1, null, null, null]))).toBeNull();
    expect(refuseStage(stageOf([3, 2, 0, 0, 4]))).toBeNull();
  });

  it.each([
    [[0.5, 1, 1, 0, 0], /processing time/],
    [[1, 0, 1, 0, 0], /holding cost/],
    [[1, 1, -1, 0, 0], /standard deviation/],
    [[1, 1, 1, 0.5, 0], /maximum service time/],
    [[1, 1, 1, 0, -1], /external service time/],
  ])('are refused out of their range: %j', (row, message) => {
    expect(refuseStage(stageOf(row))!.message).toMatch(message);
  });
});
