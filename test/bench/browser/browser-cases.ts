/** A generated network that is planned in a browser. */
export interface BrowserCase {
  readonly name: string;
  readonly products: number;
  readonly locations: number;
  /** Weeks of sales of every position; without them demand is given as a forecast. */
  readonly weeks?: number;
  /** Processors that the planner is told of; 2 if left out. */
  readonly processors?: number;
  /** Planned twice, by a thread that may remember the first plan; if left out, once. */
  readonly isPlannedAgain?: boolean;
}

export const BROWSER_CASES: readonly BrowserCase[] = [
  {
    name: '1,000 x 50, forecasts given, one thread',
    ...{ products: 1_000, locations: 50, processors: 1, isPlannedAgain: true },
  },
  {
    name: '1,000 x 50, forecasts given, two threads',
    ...{ products: 1_000, locations: 50, isPlannedAgain: true },
  },
  {
    name: '5,000 x 50, forecasts given, one thread',
    ...{ products: 5_000, locations: 50, processors: 1 },
  },
  { name: '5,000 x 50, forecasts given, two threads', products: 5_000, locations: 50 },
  {
    name: '5,000 x 20, 53 weeks of sales, one thread',
    ...{ products: 5_000, locations: 20, weeks: 53, processors: 1 },
  },
  {
    name: '5,000 x 20, 53 weeks of sales, two threads',
    ...{ products: 5_000, locations: 20, weeks: 53 },
  },
];
