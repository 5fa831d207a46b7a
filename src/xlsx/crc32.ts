/** The remainders of all bytes under the polynomial 0xEDB88320. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_none, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  return remainder;
});

/** The CRC-32 of bytes that arrive in pieces, as zip files hold it (ISO 3309). */
export class Crc32 {
  private register = 0xffffffff;

  /** The sum of all bytes so far: a whole number from 0 to 2^32 − 1. */
  get sum(): number {
    return (this.register ^ 0xffffffff) >>> 0;
  }

  add(bytes: Uint8Array): void {
    let { register } = this;
    for (let n = 0; n < bytes.length; n += 1) {
      register = REMAINDERS[(register ^ bytes[n]!) & 0xff]! ^ (register >>> 8);
    }
    this.register = register;
  }
}
