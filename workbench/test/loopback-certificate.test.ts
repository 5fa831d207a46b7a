import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyFingerprint, loopbackCertificate } from '../serve/loopback-certificate';

const file = 'loopback-certificate.json';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'certificate-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('The certificate of this machine', () => {
  it('is for this machine, and only its user can read it', async () => {
    const made = await loopbackCertificate(folder);
    const cert = new X509Certificate(made.cert);

    expect(cert.checkHost('localhost')).toBe('localhost');
    expect(cert.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(cert.ca).toBe(false);
    expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
  });

  it('is stored, so that a person accepts it only once', async () => {
    const one = await loopbackCertificate(folder);
    const other = await loopbackCertificate(folder);

    expect(other).toEqual(one);
    expect(keyFingerprint(one)).toMatch(/^[\w+/]{43}=$/);
  });

  it.each([
    ['has ended', 91],
    ['ends within the day', 89.5],
  ])('is replaced when it %s', async (_when, daysLater) => {
    const one = await loopbackCertificate(folder);
    const later = new Date(Date.now() + daysLater * 86_400_000);

    const other = await loopbackCertificate(folder, later);

    expect(keyFingerprint(other)).not.toBe(keyFingerprint(one));
    expect(Date.parse(new X509Certificate(other.cert).validTo)).toBeGreaterThan(later.getTime());
  });

  it.each(['', '{}', '{"key":"x","cert":"y"}'])(
    'is replaced when the stored one is %p',
    async (stored) => {
      writeFileSync(join(folder, file), stored);

      const { cert } = await loopbackCertificate(folder);

      expect(new X509Certificate(cert).subject).toBe('CN=localhost');
    },
  );
});
