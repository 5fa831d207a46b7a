import { byUrgency } from '../balance/alerts';
import type { Alert, PlanResult, Transfer } from '../network/plan-result';

/** Some of the lines of a plan, in their order, or some of its alerts, in none. */
export type PlanPart =
  { readonly transfers: readonly Transfer[] } | { readonly alerts: readonly Alert[] };

/** What a plan says beside that. */
export type PlanRest = Omit<PlanResult, 'transfers' | 'alerts' | 'timings'>;

/**
 * Puts the parts of a plan together. Of lines and alerts there may be a hundred thousand: a great part
 * of all memory, so that whoever hands a plan on does so in parts.
 */
export class PlanParts {
  private readonly transfers: Transfer[] = [];
  private readonly alerts: Alert[] = [];

  readonly take = (part: PlanPart): void => {
    if ('transfers' in part) this.transfers.push(...part.transfers);
    else this.alerts.push(...part.alerts);
  };

  /** The plan, once all parts have been taken. */
  whole<Rest extends PlanRest>(rest: Rest): Rest & Pick<PlanResult, 'transfers' | 'alerts'> {
    return { ...rest, transfers: this.transfers, alerts: this.alerts.sort(byUrgency) };
  }
}
