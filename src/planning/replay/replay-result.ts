/** The cost of a replay by component. Money; all are 0 or more. */
export interface ReplayCosts {
  /** Margin of unmet demand. */
  readonly lostMargin: number;
  /** Capital in stock and in transit over the replayed days. */
  readonly holding: number;
  /** Expired units at unit cost less salvage value, and stock stranded in closed locations. */
  readonly writeOffs: number;
  /** Expected holding and write-off cost of what is left after the last day. */
  readonly leftover: number;
  /** Freight and handling of units. */
  readonly freight: number;
  readonly lines: number;
  readonly shipments: number;
  /** Orders to suppliers. */
  readonly ordering: number;
  /** Value lost in markdowns. */
  readonly markdowns: number;
}

/** One week of a replay. */
export interface ReplayWeek {
  /** Days from the start to the first day of the week. */
  readonly day: number;
  /** Cost of the week, without what is left at the end. Money. */
  readonly cost: number;
  readonly demand: number;
  readonly unmet: number;
  /** Value of the stock on hand at the end of the week. */
  readonly inventoryValue: number;
}

/** What came of one policy in one world. Units unless stated. */
export interface ReplayResult {
  readonly policy: string;
  readonly costs: ReplayCosts;
  readonly total: number;
  readonly demand: number;
  readonly unmet: number;
  /** Unmet demand at its lost margin; equals `costs.lostMargin`. */
  readonly unmetValue: number;
  /** Share of demand met from stock, 0 to 1; 1 without demand. */
  readonly fillRate: number;
  /** Days on which a position could not meet its demand, over all positions. */
  readonly stockoutDays: number;
  /** Mean units on hand at the end of a day. */
  readonly averageInventory: number;
  /** Mean value on hand at the end of a day. Money. */
  readonly averageInventoryValue: number;
  readonly writtenOff: number;
  readonly markedDown: number;
  readonly transferred: number;
  readonly bought: number;
  readonly sold: number;
  readonly left: number;
  /** Transfer lines, shipments with transfers or orders between sites, and supplier orders. */
  readonly lineCount: number;
  readonly shipmentCount: number;
  readonly orderCount: number;
  /** Units that left a site by transfer within four weeks of arriving by transfer. Hubs are left out. */
  readonly returned: number;
  readonly weeks: readonly ReplayWeek[];
  /** Cost of each product; the cost of shipments, which products share, is left out. Money. */
  readonly costByProduct: readonly number[];
}
