import { Refusal } from '../../planning/base/refusal';
import { applyChanges } from '../../planning/scenario/apply-changes';
import type { Scenario } from '../../planning/scenario/scenario-change';
import { scenarioOutcome, type ScenarioOutcome } from '../../planning/scenario/scenario-outcome';
import { scenariosSheet, type PlannedScenario } from '../../workbook/output/scenarios';
import type { Workbook } from '../../workbook/port';
import type { PlanSnapshot } from '../../worker/adviser';
import { PlannerFailure, type Planner } from '../../worker/planner';
import type { PlanWarmStart } from '../../planning/plan/warm-start';
import type { Trouble } from '../session/pane-state';
import { troubleOf } from '../session/trouble';
import { Store } from '../store';
import { asInWorkbook, withNewScenario } from './scenario-list';

/** Everything that the Scenarios page shows. */
export interface ScenarioState {
  /** What is to be planned; the workbook as it is comes before them. */
  readonly scenarios: readonly Scenario[];
  /** What was planned, the workbook as it is first. */
  readonly planned: readonly PlannedScenario[];
  /** The snapshot that was planned; another one makes the figures stale. */
  readonly snapshot: PlanSnapshot | null;
  /** The scenario in work; null when idle. */
  readonly activity: { readonly name: string; readonly at: number; readonly of: number } | null;
  /** One sentence about a scenario that cannot be planned. */
  readonly refusal: string | null;
  readonly trouble: Trouble | null;
  /** The sheet that holds the comparison; null until it is written. */
  readonly sheet: string | null;
}

interface Host {
  readonly planner: Planner;
  readonly workbook: Pick<Workbook, 'writeSheet'>;
}

/** The commands of the Scenarios page. Scenarios go on while another page is open. */
export class ScenarioSession {
  private readonly store = new Store<ScenarioState>({
    ...{ scenarios: withNewScenario([]), planned: [], snapshot: null, activity: null },
    ...{ refusal: null, trouble: null, sheet: null },
  });
  private stopping = new AbortController();

  constructor(private readonly host: Host) {}

  /** The present state; the same object until something changes. */
  readonly current = this.store.current;

  /** Calls the listener after each change of state; returns a function that ends this. */
  readonly subscribe = this.store.subscribe;

  /** Replaces the scenarios that are to be planned. */
  edit(scenarios: readonly Scenario[]): void {
    this.store.change({ scenarios, refusal: null });
  }

  /**
   * Plans the workbook as it is and every scenario, each from the warm start of the first, and writes the comparison to
   * the workbook. Does nothing while scenarios are being planned.
   */
  async run(snapshot: PlanSnapshot): Promise<void> {
    if (this.current().activity !== null) return;
    this.stopping = new AbortController();
    const all = [asInWorkbook, ...this.current().scenarios];
    this.store.change({ planned: [], snapshot, refusal: null, trouble: null, sheet: null });
    try {
      let warmStart: PlanWarmStart | undefined;
      for (const [at, scenario] of all.entries()) {
        this.store.change({ activity: { name: scenario.name, at, of: all.length } });
        const planned = await this.plan(snapshot, scenario, warmStart);
        if (planned instanceof Refusal) {
          this.store.change({ refusal: `${scenario.name}: ${planned.message}` });
          continue;
        }
        warmStart ??= planned.warmStart;
        const { outcome } = planned;
        this.store.change({ planned: [...this.current().planned, { scenario, outcome }] });
      }
      const { name } = await this.host.workbook.writeSheet(scenariosSheet(this.current().planned));
      this.store.change({ sheet: name });
    } catch (error) {
      const isStopped = error instanceof PlannerFailure && error.code === 'cancelled';
      if (!isStopped) this.store.change({ trouble: troubleOf(error) });
    } finally {
      this.store.change({ activity: null });
    }
  }

  /** Stops with the scenarios that are done. */
  stop(): void {
    this.stopping.abort();
  }

  private async plan(
    snapshot: PlanSnapshot,
    scenario: Scenario,
    warmStart: PlanWarmStart | undefined,
  ): Promise<
    { readonly outcome: ScenarioOutcome; readonly warmStart: PlanWarmStart | undefined } | Refusal
  > {
    const { signal } = this.stopping;
    // The plan on show is the plan of the workbook as it is.
    if (scenario.changes.length === 0 && snapshot.plan !== null) {
      return { outcome: scenarioOutcome(snapshot.plan), warmStart: snapshot.plan.warmStart };
    }
    const input = applyChanges(snapshot, scenario.changes);
    if (input instanceof Refusal) return input;
    const result = await this.host.planner.plan(input.network, input.settings, {
      signal,
      warmStart,
    });
    return { outcome: scenarioOutcome(result), warmStart: result.warmStart };
  }
}
