import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** What somebody signs when they approve a transfer: what moves, on which lane, when, at what price. */
export interface SignedTransfer {
  readonly transferId: string;
  readonly product: string;
  readonly from: string;
  readonly to: string;
  /** Units. */
  readonly quantity: number;
  /** Money; a change below half a cent is not seen. */
  readonly value: number;
  readonly transferCost: number;
  readonly benefit: number;
  readonly netBenefit: number;
  /** Whole days, as Excel date serials. */
  readonly shipBy: number;
  readonly arrives: number;
  readonly tier: string;
}

/** What somebody signs when they approve a purchase: what is bought, from whom, for where, when. */
export interface SignedPurchase {
  readonly product: string;
  readonly location: string;
  readonly supplier: string;
  /** Units. */
  readonly quantity: number;
  /** Money; a change below half a cent is not seen. */
  readonly orderCost: number;
  /** Whole days, as Excel date serials. */
  readonly orderBy: number;
  readonly arrives: number;
  readonly tier: string;
}

/** What somebody signs when they approve a markdown: what is sold off where, and what that loses. */
export interface SignedMarkdown {
  readonly product: string;
  readonly location: string;
  /** Units. */
  readonly quantity: number;
  /** Money; a change below half a cent is not seen. */
  readonly value: number;
  readonly salvage: number;
  readonly loss: number;
  readonly saved: number;
  readonly tier: string;
}

const DIGITS = 16;
/** First field of every digest of a kind: another choice of columns must give another digest. */
const TRANSFER = 'evenstock transfer 1';
const PURCHASE = 'evenstock purchase 1';
const MARKDOWN = 'evenstock markdown 1';

/**
 * The digest in the column Check of a row of Transfers. A row whose cells give another digest than
 * its Check has been edited since it was planned.
 *
 * It is the first 16 hexadecimal digits of SHA-256 over these fields in this order: the words
 * `evenstock transfer 1`, Transfer ID, Product, From, To, Quantity, Value, Transfer cost, Benefit,
 * Net benefit, Ship by, Arrives, Tier. Each is written as the number of its UTF-8 bytes, a colon,
 * the text and a comma (a netstring), so that no text can pass for two. Text is in Unicode form C;
 * a quantity has 6 decimals, money 2, a day none, with a point, no thousands and no negative zero.
 *
 * Rank, risks, cover and Reason are left out: they explain the transfer and bind nobody.
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
 * The same for a row of Purchases: `evenstock purchase 1`, Product, Location, Supplier, Quantity,
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
 * The same for a row of Markdowns: `evenstock markdown 1`, Product, Location, Quantity, Value,
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
