import type { PlanWarmStart } from '../../planning/plan/warm-start';

/**
 * Chooses the warm start of the next plan: the result of the last plan. If the input has not changed
 * since, it is the warm start of the last plan instead. So a repeated command gives the same plan,
 * and no line needs a second approval.
 */
export class WarmStarts {
  private input: string | null = null;
  private lastStart: PlanWarmStart | undefined;
  private lastResult: PlanWarmStart | undefined;

  /** @param input the fingerprint of the plan's input */
  before(input: string): PlanWarmStart | undefined {
    return input === this.input ? this.lastStart : this.lastResult;
  }

  /** Records a finished plan. The next plan always continues one that the user ended early. */
  after(input: string, result: PlanWarmStart | undefined, isEndedEarly: boolean): void {
    this.lastStart = this.before(input);
    this.lastResult = result;
    this.input = isEndedEarly ? null : input;
  }
}
