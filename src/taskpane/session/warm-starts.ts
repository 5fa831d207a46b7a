import type { PlanWarmStart } from '../../planning/plan/warm-start';

/**
 * What plans begin with: each goes on from the one before. A plan of the very same input begins with
 * what that one began with, and so is the same plan: who asks again is not to sign other lines.
 */
export class WarmStarts {
  private input: string | null = null;
  private began: PlanWarmStart | undefined;
  private ended: PlanWarmStart | undefined;

  /** @param input what the plan is made from, in one word */
  before(input: string): PlanWarmStart | undefined {
    return input === this.input ? this.began : this.ended;
  }

  /** Notes a plan that is done; one that was ended early is gone on from, whatever the input. */
  after(input: string, ended: PlanWarmStart | undefined, isEndedEarly: boolean): void {
    this.began = this.before(input);
    this.ended = ended;
    this.input = isEndedEarly ? null : input;
  }
}
