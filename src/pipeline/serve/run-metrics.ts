import { Counter, Gauge, Registry } from 'prom-client';
import type { RunFigures, RunRecord } from '../../sources/run-record';

/** Figures of a plan that Prometheus collects, with what they mean. */
const FIGURES: readonly (readonly [
  name: string,
  help: string,
  value: (figures: RunFigures) => number,
])[] = [
  ['inventory_turnover', 'Cost of goods sold a year by stock value', (f) => f.inventoryTurnover],
  [
    'stockout_risk_positions',
    'Positions whose stockout risk is above 1 less their service level, after the plan',
    (f) => f.stockoutRiskPositions,
  ],
  [
    'overstock_positions',
    'Positions with more days of cover than the setting, after the plan',
    (f) => f.overstockPositions,
  ],
  [
    'cost_savings',
    'Expected cost before the plan less after it',
    (f) => f.costBefore - f.costAfter,
  ],
  [
    'fulfilment_rate',
    'Share of expected demand that is met from stock, after the plan',
    (f) => f.fillRate,
  ],
  [
    'plan_gap_ratio',
    'Share of the cost after that no plan is proved to need',
    (f) => (f.costAfter > 0 ? (f.costAfter - f.lowerBound) / f.costAfter : 0),
  ],
  ['transfers', 'Lines of the plan', (f) => f.transfers],
  ['data_issues', 'Values that could not be read as they are', (f) => f.issues],
  ['alerts', 'Alerts after the plan', (f) => f.alerts],
];

/** The metrics of a server, for Prometheus. */
export class RunMetrics {
  private readonly registry = new Registry();
  private readonly figures = FIGURES.map(([name, help, value]) => ({
    gauge: this.gauge(name, help),
    value,
  }));
  private readonly runs = new Counter({
    name: 'evenstock_runs_total',
    help: 'Runs since the server started',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  private readonly stages = this.gauge(
    'stage_seconds',
    'Duration of a stage of the last run',
    'stage',
  );
  private readonly sites = this.gauge('sites_held_out', 'Sites whose feed was late or incomplete');
  private readonly finished = this.gauge(
    'last_plan_timestamp_seconds',
    'When the last plan was saved',
  );

  /** Takes up a run that has ended. */
  note(record: RunRecord, isCounted: boolean): void {
    const { figures, outcome, stages, sites, finishedAt } = record;
    if (isCounted) this.runs.inc({ outcome });
    for (const { name, milliseconds } of stages)
      this.stages.set({ stage: name }, milliseconds / 1_000);
    this.sites.set(sites.filter(({ heldOut }) => heldOut !== null).length);
    if (figures === null) return;
    this.finished.set(Date.parse(finishedAt) / 1_000);
    for (const { gauge, value } of this.figures) gauge.set(value(figures));
  }

  /** Prometheus' text format. */
  async text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private gauge(name: string, help: string, ...labelNames: readonly string[]): Gauge {
    const registers = [this.registry];
    return new Gauge({ name: `evenstock_${name}`, help, labelNames: [...labelNames], registers });
  }
}
