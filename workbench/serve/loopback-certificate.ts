import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A self-signed certificate for this machine only, in PEM. */
export interface LoopbackCertificate {
  readonly key: string;
  readonly cert: string;
}

const day = 86_400_000;
const lifetime = 90 * day;

/**
 * The certificate stored in a folder. Makes a new one if there is none, if it cannot be read, or if it
 * expires within a day. So a person has to accept it only once.
 */
export async function loopbackCertificate(
  folder: string,
  now = new Date(),
): Promise<LoopbackCertificate> {
  const file = join(folder, 'loopback-certificate.json');
  const stored = readStored(file);
  if (stored && isGood(stored, now)) return stored;
  const made = await makeCertificate(now);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** SHA-256 of the certificate's public key, in base64. With it Chromium can trust the certificate. */
export function keyFingerprint({ cert }: LoopbackCertificate): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

function readStored(file: string): LoopbackCertificate | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LoopbackCertificate;
  } catch {
    return null;
  }
}

function isGood({ key, cert }: LoopbackCertificate, now: Date): boolean {
  try {
    const { validTo } = new X509Certificate(cert);
    return key !== '' && Date.parse(validTo) > now.getTime() + day;
  } catch {
    return false;
  }
}

async function makeCertificate(now: Date): Promise<LoopbackCertificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // Starts a little earlier, for clocks that differ.
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + lifetime),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
