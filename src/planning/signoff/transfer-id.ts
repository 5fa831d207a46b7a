import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/**
 * The ID of a transfer, such as `T-46349-3f9a1c77b2`: the plan date as a serial, then ten hexadecimal
 * digits of the SHA-256 of product, origin and destination. A repeated plan gives the same ID.
 */
export function transferId(planDate: number, product: string, from: string, to: string): string {
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify([product, from, to]))));
  return `T-${planDate}-${digest.slice(0, 10)}`;
}
