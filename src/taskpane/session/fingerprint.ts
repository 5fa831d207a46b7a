import type { PlanSnapshot } from '../../worker/adviser';

/** The fingerprint of everything that a plan depends on. */
export function inputFingerprint({
  network,
  settings,
}: Pick<PlanSnapshot, 'network' | 'settings'>): Promise<string> {
  return fingerprint({ network, settings });
}

/**
 * A digest of plain data (SHA-256). Equal data gives an equal text; different data practically never
 * does. The browser digests typed arrays off this thread, so a large network does not block it.
 */
export async function fingerprint(data: unknown): Promise<string> {
  const columns: ArrayBufferView<ArrayBuffer>[] = [];
  const rest = JSON.stringify(data, (_key, value: unknown) => {
    if (ArrayBuffer.isView(value)) return `column ${String(columns.push(value as never))}`;
    return typeof value === 'number' ? String(value) : value;
  });
  const digests = await Promise.all(
    [new TextEncoder().encode(rest), ...columns].map((part) =>
      crypto.subtle.digest('SHA-256', part),
    ),
  );
  return digests.map(hex).join(' ');
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
