import type { DeskLine } from './desk-line';

/** Totals of some lines, as a person sees them before signing. */
export interface DeskTotals {
  readonly lines: number;
  readonly units: number;
  /** Money. */
  readonly value: number;
  readonly netBenefit: number;
  /** Mean stockout risk at the destinations, 0 to 1; null if no line says. */
  readonly riskBefore: number | null;
  readonly riskAfter: number | null;
  /** By lane, the most valuable first. */
  readonly lanes: readonly {
    readonly lane: string;
    readonly lines: number;
    readonly value: number;
  }[];
}

/** The totals of some lines. */
export function totalsOf(lines: readonly DeskLine[]): DeskTotals {
  const lanes = new Map<string, { lane: string; lines: number; value: number }>();
  for (const { from, to, value } of lines) {
    const lane = `${from} → ${to}`;
    const known = lanes.get(lane) ?? { lane, lines: 0, value: 0 };
    lanes.set(lane, { lane, lines: known.lines + 1, value: known.value + value });
  }
  return {
    lines: lines.length,
    units: sum(lines.map(({ quantity }) => quantity)),
    value: sum(lines.map(({ value }) => value)),
    netBenefit: sum(lines.map(({ netBenefit }) => netBenefit)),
    riskBefore: mean(lines.map(({ riskBefore }) => riskBefore)),
    riskAfter: mean(lines.map(({ riskAfter }) => riskAfter)),
    lanes: [...lanes.values()].sort((a, b) => b.value - a.value),
  };
}

/** Whether a person has typed a total back: the whole number that is shown, spaces and thousands signs aside. */
export function isTypedBack(typed: string, value: number): boolean {
  const digits = typed.replace(/[\s,.'’]/g, '');
  return /^\d+$/.test(digits) && Number(digits) === Math.round(value);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function mean(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === 0 ? null : sum(known) / known.length;
}
