import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/**
 * The name of a transfer, e.g. `T-46349-3f9a1c77b2`: the plan date as a serial, then ten hex digits
 * of the SHA-256 of product, from and to. The same line of a plan made again keeps its name.
 */
export function transferId(planDate: number, product: string, from: string, to: string): string {
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify([product, from, to]))));
  return `T-${planDate}-${digest.slice(0, 10)}`;
}
