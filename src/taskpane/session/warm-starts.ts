import type { PlanWarmStart } from '../../planning/plan/warm-start';

/**
 * Keeps the warm start for the next plan: the result of the plan before it. A plan of the same input
 * reuses the warm start of the plan before it instead. So repeating the command gives the same plan,
 * and no line needs a second approval.
 */
export class WarmStarts {
  private input: string | null = null;
  private began: PlanWarmStart | undefined;
  private ended: PlanWarmStart | undefined;

  /** @param input the fingerprint of the plan's input */
  before(input: string): PlanWarmStart | undefined {
    return input === this.input ? this.began : this.ended;
  }

  /** Records a finished plan. The next plan always continues one that the user ended early. */
  after(input: string, ended: PlanWarmStart | undefined, isEndedEarly: boolean): void {
    this.began = this.before(input);
    this.ended = ended;
    this.input = isEndedEarly ? null : input;
  }
}
