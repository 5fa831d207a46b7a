import type { RunFigures, RunRecord } from '../sources/run-record';
import type { RunLog } from './run-log';

/** What is sent when a plan is new. */
export interface Notice {
  readonly text: string;
  readonly run: string;
  readonly figures: RunFigures | null;
  /** Sites that are held out, with the reason. */
  readonly heldOut: Readonly<Record<string, string>>;
}

interface Sender {
  readonly log: RunLog;
  readonly now: () => number;
  readonly send?: (address: string, notice: Notice) => Promise<void>;
}

/**
 * Tells an address of a new plan, or logs what it would tell. A notice that cannot be sent is logged: the plan is saved
 * already.
 *
 * @param source the name of the store
 */
export async function notify(
  record: RunRecord,
  source: string,
  address: string | null,
  { log, now, send }: Sender,
): Promise<void> {
  const notice = noticeOf(record, source);
  const line = { run: record.id, stage: 'notifications' };
  if (address === null || send === undefined) {
    log({ ...line, event: 'note', message: `Nobody is notified. Would say: ${notice.text}` });
    return;
  }
  const started = now();
  try {
    await send(address, notice);
    const milliseconds = Math.round(now() - started);
    log({ ...line, event: 'done', milliseconds, message: notice.text });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log({ ...line, event: 'failed', message });
  }
}

/** The notice of a run. */
export function noticeOf({ id, figures, sites }: RunRecord, source: string): Notice {
  const heldOut = Object.fromEntries(
    sites.flatMap((site) => (site.heldOut === null ? [] : [[site.location, site.heldOut]])),
  );
  const names = Object.keys(heldOut);
  const waiting = Object.entries(figures?.statuses ?? {})
    .filter(([status]) => status.startsWith('Pending') || status === 'Stale')
    .reduce((sum, [, lines]) => sum + lines, 0);
  const saving = (figures?.costBefore ?? 0) - (figures?.costAfter ?? 0);
  const text = [
    `Evenstock planned ${source}: ${String(figures?.transfers ?? 0)} transfers`,
    `save ${saving.toLocaleString('en-GB', { maximumFractionDigits: 0 })}.`,
    `${String(waiting)} wait for approval.`,
    ...(names.length === 0 ? [] : [`Held out: ${names.join(', ')}.`]),
  ].join(' ');
  return { text, run: id, figures, heldOut };
}
