/** Units with one expiry day; Infinity for stock without one. */
export interface DatedUnits {
  readonly units: number;
  readonly expiryDay: number;
}

/**
 * Stock on hand of every position, by expiry. It is sold first expired first out. Transfers take the
 * freshest units. Stock without an expiry date counts as the freshest.
 */
export class LotStock {
  private readonly undated: Float64Array;
  /** Lots with an expiry date, first to expire first. */
  private readonly lots: { units: number; expiryDay: number }[][];

  constructor(positions: number) {
    this.undated = new Float64Array(positions);
    this.lots = Array.from({ length: positions }, () => []);
  }

  total(p: number): number {
    let units = this.undated[p]!;
    for (const lot of this.lots[p]!) units += lot.units;
    return units;
  }

  dated(p: number): readonly DatedUnits[] {
    return this.lots[p]!;
  }

  add(p: number, { units, expiryDay }: DatedUnits): void {
    if (!(units > 0)) return;
    if (expiryDay === Infinity) {
      this.undated[p]! += units;
      return;
    }
    const lots = this.lots[p]!;
    let at = lots.length;
    while (at > 0 && lots[at - 1]!.expiryDay > expiryDay) at -= 1;
    if (at > 0 && lots[at - 1]!.expiryDay === expiryDay) lots[at - 1]!.units += units;
    else lots.splice(at, 0, { units, expiryDay });
  }

  /** Takes up to `units`, first to expire first. Returns the units taken. */
  sell(p: number, units: number): number {
    let left = units;
    const lots = this.lots[p]!;
    while (left > 0 && lots.length > 0) {
      const taken = Math.min(left, lots[0]!.units);
      left -= taken;
      lots[0]!.units -= taken;
      if (lots[0]!.units <= 0) lots.shift();
    }
    const taken = Math.min(left, this.undated[p]!);
    this.undated[p]! -= taken;
    return units - left + taken;
  }

  /** Takes up to `units`, the freshest first. Returns what was taken. */
  takeFreshest(p: number, units: number): readonly DatedUnits[] {
    const taken: DatedUnits[] = [];
    let left = units;
    const undated = Math.min(left, this.undated[p]!);
    if (undated > 0) {
      this.undated[p]! -= undated;
      left -= undated;
      taken.push({ units: undated, expiryDay: Infinity });
    }
    const lots = this.lots[p]!;
    while (left > 0 && lots.length > 0) {
      const last = lots.at(-1)!;
      const part = Math.min(left, last.units);
      left -= part;
      last.units -= part;
      taken.push({ units: part, expiryDay: last.expiryDay });
      if (last.units <= 0) lots.pop();
    }
    return taken;
  }

  /** Removes the lots that have expired by `day`. Returns their units. */
  expire(p: number, day: number): number {
    const lots = this.lots[p]!;
    let expired = 0;
    while (lots.length > 0 && lots[0]!.expiryDay <= day) expired += lots.shift()!.units;
    return expired;
  }
}
