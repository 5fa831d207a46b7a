import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';

/** Resident memory of the page's process, its worker included, in MB. */
export interface RendererMemory {
  readonly now: number;
  readonly peak: number;
}

/**
 * Reads what Linux says of the browser's renderer processes, and of these the largest: beside the
 * page's the browser keeps an empty one.
 */
export async function rendererMemory(browser: CDPSession): Promise<RendererMemory> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const renderers = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => readFileSync(`/proc/${String(id)}/status`, 'utf8'))
    .map((status) => ({ now: megabytes(status, 'VmRSS'), peak: megabytes(status, 'VmHWM') }));
  return renderers.reduce((largest, other) => (other.peak > largest.peak ? other : largest));
}

function megabytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status)![1]) / 1024;
}
