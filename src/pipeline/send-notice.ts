import type { Notice } from './notify';

/** Milliseconds that an address may take to answer. */
const PATIENCE = 10_000;

/** Posts a notice as JSON; its `text` is what chat services show. Throws if the address does not accept it. */
export async function sendNotice(address: string, notice: Notice): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(notice),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`The address answered ${String(response.status)}.`);
}
