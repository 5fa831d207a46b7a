import { canonicalText, fixedDecimals as fixed, sha256Hex } from './canonical-text';

/** The fields that an approval of a transfer signs: product, lane, quantity, dates and money. */
export interface SignedTransfer {
  readonly transferId: string;
  readonly product: string;
  readonly from: string;
  readonly to: string;
  /** Units. */
  readonly quantity: number;
  /** Money; the digest ignores changes below half a cent. */
  readonly value: number;
  readonly transferCost: number;
  readonly benefit: number;
  readonly netBenefit: number;
  /** Whole days, as Excel date serials. */
  readonly shipBy: number;
  readonly arrives: number;
  readonly tier: string;
}

/** The fields that an approval of a purchase signs: product, location, supplier, quantity and dates. */
export interface SignedPurchase {
  readonly product: string;
  readonly location: string;
  readonly supplier: string;
  /** Units. */
  readonly quantity: number;
  /** Money; the digest ignores changes below half a cent. */
  readonly orderCost: number;
  /** Whole days, as Excel date serials. */
  readonly orderBy: number;
  readonly arrives: number;
  readonly tier: string;
}

/** The fields that an approval of a markdown signs: product, location, quantity and money. */
export interface SignedMarkdown {
  readonly product: string;
  readonly location: string;
  /** Units. */
  readonly quantity: number;
  /** Money; the digest ignores changes below half a cent. */
  readonly value: number;
  readonly salvage: number;
  readonly loss: number;
  readonly saved: number;
  readonly tier: string;
}

const DIGITS = 16;
/** The first field of each kind of digest, with a version: a change of columns must change the digest. */
const TRANSFER = 'evenstock transfer 1';
const PURCHASE = 'evenstock purchase 1';
const MARKDOWN = 'evenstock markdown 1';

/**
 * The content of a row of Transfers that a signature covers, as canonical text: the words `evenstock transfer 1`,
 * Transfer ID, Product, From, To, Quantity, Value, Transfer cost, Benefit, Net benefit, Ship by, Arrives, Tier.
 *
 * A quantity has 6 decimals, money 2, a day none. Rank, risks, cover and Reason are not included: they explain the
 * transfer and are not approved.
 */
export function transferContent(row: SignedTransfer): string {
  return canonicalText([
    TRANSFER,
    row.transferId,
    row.product,
    row.from,
    row.to,
    fixed(row.quantity, 6),
    fixed(row.value, 2),
    fixed(row.transferCost, 2),
    fixed(row.benefit, 2),
    fixed(row.netBenefit, 2),
    fixed(row.shipBy, 0),
    fixed(row.arrives, 0),
    row.tier,
  ]);
}

/**
 * The content of a row of Purchases: `evenstock purchase 1`, Product, Location, Supplier, Quantity, Order cost,
 * Order by, Arrives, Tier.
 */
export function purchaseContent(row: SignedPurchase): string {
  return canonicalText([
    PURCHASE,
    row.product,
    row.location,
    row.supplier,
    fixed(row.quantity, 6),
    fixed(row.orderCost, 2),
    fixed(row.orderBy, 0),
    fixed(row.arrives, 0),
    row.tier,
  ]);
}

/**
 * The content of a row of Markdowns: `evenstock markdown 1`, Product, Location, Quantity, Value, Salvage, Loss, Saved,
 * Tier.
 */
export function markdownContent(row: SignedMarkdown): string {
  return canonicalText([
    MARKDOWN,
    row.product,
    row.location,
    fixed(row.quantity, 6),
    fixed(row.value, 2),
    fixed(row.salvage, 2),
    fixed(row.loss, 2),
    fixed(row.saved, 2),
    row.tier,
  ]);
}

/**
 * The digest in the column Check of a row: the first 16 hexadecimal digits of SHA-256 of its content. If the cells of a
 * row give another digest than its Check, somebody has edited the row since the plan.
 */
export function checkOf(content: string): string {
  return sha256Hex(content).slice(0, DIGITS);
}

/** The Check of a row of Transfers. */
export function transferDigest(row: SignedTransfer): string {
  return checkOf(transferContent(row));
}

/** The Check of a row of Purchases. */
export function purchaseDigest(row: SignedPurchase): string {
  return checkOf(purchaseContent(row));
}

/** The Check of a row of Markdowns. */
export function markdownDigest(row: SignedMarkdown): string {
  return checkOf(markdownContent(row));
}
