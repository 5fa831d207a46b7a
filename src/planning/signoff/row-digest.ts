import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

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
 * The digest in the column Check of a row of Transfers. If the cells of a row give another digest than
 * its Check, somebody has edited the row since the plan.
 *
 * It is the first 16 hexadecimal digits of SHA-256 over these fields in this order: the words
 * `evenstock transfer 1`, Transfer ID, Product, From, To, Quantity, Value, Transfer cost, Benefit,
 * Net benefit, Ship by, Arrives, Tier. Each is written as the number of its UTF-8 bytes, a colon,
 * the text and a comma (a netstring), which is unambiguous. Text is in Unicode form C;
 * a quantity has 6 decimals, money 2, a day none, with a decimal point, no thousands separator and no negative zero.
 *
 * Rank, risks, cover and Reason are not included: they explain the transfer and are not approved.
 */
export function transferDigest(row: SignedTransfer): string {
  return digest([
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
 * The digest of a row of Purchases, with these fields: `evenstock purchase 1`, Product, Location, Supplier, Quantity,
 * Order cost, Order by, Arrives, Tier.
 */
export function purchaseDigest(row: SignedPurchase): string {
  return digest([
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
 * The digest of a row of Markdowns, with these fields: `evenstock markdown 1`, Product, Location, Quantity, Value,
 * Salvage, Loss, Saved, Tier.
 */
export function markdownDigest(row: SignedMarkdown): string {
  return digest([
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

function digest(fields: readonly string[]): string {
  const message = utf8ToBytes(fields.map(netstring).join(''));
  return bytesToHex(sha256(message)).slice(0, DIGITS);
}

function netstring(field: string): string {
  const text = field.normalize('NFC');
  return `${String(utf8ToBytes(text).length)}:${text},`;
}

function fixed(value: number, decimals: number): string {
  return value.toFixed(decimals).replace(/^-(?=[0.]*$)/, '');
}
