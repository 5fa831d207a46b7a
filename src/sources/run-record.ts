/** How one stage of a run went. */
export interface StageRecord {
  readonly name: string;
  readonly milliseconds: number;
  /** 1, or more where it was tried again. */
  readonly attempts: number;
}

/** What a site delivered to a run. */
export interface SiteFeed {
  readonly location: string;
  /** Rows of stock, and their units on hand. */
  readonly rows: number;
  readonly units: number;
  /** When its stock was last updated, UTC as ISO 8601; null if the source does not say. */
  readonly updatedAt: string | null;
  /** Rows of its last feed that was complete, and when that was, UTC as ISO 8601. */
  readonly completeRows: number;
  readonly completeAt: string;
  /** Why it is held out of the plan; null if it takes part. */
  readonly heldOut: string | null;
}

/** The figures of a plan that a dashboard shows. Money is in the source's currency, shares are fractions. */
export interface RunFigures {
  /** Excel date serial. */
  readonly planDate: number;
  readonly products: number;
  readonly locations: number;
  readonly positions: number;
  readonly transfers: number;
  /** Lines by status, such as `Pending (manager)`. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Decisions that this run took up. */
  readonly decisions: number;
  readonly costBefore: number;
  readonly costAfter: number;
  readonly lowerBound: number;
  readonly inventoryTurnover: number;
  readonly stockoutRiskPositions: number;
  readonly overstockPositions: number;
  readonly fillRate: number;
  readonly issues: number;
  readonly alerts: number;
}

/** One run from source to sink. */
export interface RunRecord {
  readonly id: string;
  /** UTC as ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly stages: readonly StageRecord[];
  readonly sites: readonly SiteFeed[];
  /** Null if there is no plan. */
  readonly figures: RunFigures | null;
  /** What stopped it and what mends it; empty for a run that is done. */
  readonly problem: string;
}
