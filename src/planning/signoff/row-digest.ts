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

const DIGITS = 16;
/** First field of every digest of this kind: another choice of columns must give another digest. */
const KIND = 'evenstock transfer 1';

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
  const fields = [
    KIND,
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
  ];
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
